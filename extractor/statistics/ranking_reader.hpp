// SPDX-License-Identifier: Apache-2.0
// Reads numbered lists of names below the announcement of a ranking: lines -> ranks.
#pragma once

#include <cstdint>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {

// Appends the ranks that the sentences [first, last), which are no whole sentences, tell: 前三十名揭晓：/ 1
// 甲 / 2 乙 / 5 丙. A list below no such line is only numbered.
void read_ranking(const MentionContext& mentions, std::uint32_t first, std::uint32_t last, Tables& tables);

}  // namespace yuantu
