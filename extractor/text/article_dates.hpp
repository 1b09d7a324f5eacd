// SPDX-License-Identifier: Apache-2.0
// Finds when the page and its articles were published: Document -> dates.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/document.hpp"

namespace yuantu {

// Sets Document::published, unless it is set, from what the page prints around its stories, else from the
// file's name; then the dates of articles that have their own.
void find_publication_dates(Document& document);

// The date in 中新社合肥2024年11月5日电 or 云岭网2024年11月5日消息, at the start of a text.
std::optional<Date> find_dateline(std::u32string_view text);

}  // namespace yuantu
