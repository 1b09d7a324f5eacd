// SPDX-License-Identifier: Apache-2.0
// Pairs lists of numbers with lists of names or of metrics: 甲、乙、丙依次出资18亿元、9.5亿元和22亿元.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/number_meaning.hpp"

namespace yuantu {

struct NumberList {
  std::vector<Meaning> meanings;     // one for each number; empty where no list begins
  std::vector<std::uint32_t> names;  // one for each number; empty where the metrics are listed
};
NumberList read_number_list(const MentionContext& mentions, const StatisticsView& view, std::size_t first,
                            const MeaningContext& context);

// 甲、乙各出资10亿元: the names that have a number each; empty where that is not said.
std::vector<std::uint32_t> names_with_each(const MentionContext& mentions, const StatisticsView& view,
                                           const StatedQuantity& quantity);

}  // namespace yuantu
