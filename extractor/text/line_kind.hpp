// SPDX-License-Identifier: Apache-2.0
// Says what the printed lines of a page are: body, heading, byline, caption, furniture.
#pragma once

#include <string_view>

#include "extractor/text/line.hpp"

namespace yuantu {

// Undoes doubled headings and sets kind and doubled of every line as far as the line itself shows it.
// Headings that only their place shows are found when lines are joined.
void classify_lines(Page& page, SourceRepairs& repairs);

// 本报讯, 新华社合肥11月5日电, …: the length of what opens a story, 0 if the text does not begin so.
std::size_t lead_length(std::u32string_view text);
// True where a phrase of the table says that the text is furniture or a notice.
bool is_furniture(std::u32string_view text);
// A bullet or number that begins an item of a list.
bool begins_item(std::u32string_view text);

}  // namespace yuantu
