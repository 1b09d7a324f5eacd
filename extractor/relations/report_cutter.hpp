// SPDX-License-Identifier: Apache-2.0
// Cuts a page into reports: sentences that tell of one matter.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/relations/sentence_view.hpp"

namespace yuantu {

// Sentences [first, last).
struct Report {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// In the order of the text; together they cover all sentences. An article has one or more: another begins at
// 本报讯 and the like, and at a heading that names something.
std::vector<Report> cut_into_reports(const Document& document, const std::vector<SentenceView>& views);

// True where a text gives a day: 3月2日.
bool has_day(std::u32string_view text);

}  // namespace yuantu
