// SPDX-License-Identifier: Apache-2.0
// Says what the printed lines of a page are: body, heading, byline, caption, furniture.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/text/line.hpp"

namespace yuantu {

// Undoes doubled headings and sets kind and doubled of every line as far as the line itself shows it.
// Headings that only their place shows are found when lines are joined.
void classify_lines(Page& page, SourceRepairs& repairs);

// 本报讯, 新华社合肥11月5日电, …: the length of what opens a story, 0 if the text does not begin so.
std::size_t lead_length(std::u32string_view text);
// A bullet or number that begins an item of a list.
bool begins_item(std::u32string_view text);
// The date in 2024年11月18日, 2024-11-18 or 2024.11.18, wherever it stands in the text.
std::optional<Date> find_date(std::u32string_view text);
// The date in 20241118 as file names have it.
std::optional<Date> find_compact_date(std::u32string_view text);

}  // namespace yuantu
