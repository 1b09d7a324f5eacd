// SPDX-License-Identifier: Apache-2.0
// Deals out the years of a list to its numbers: 2021年至2023年营收依次为甲、乙和丙 -> the year of each.
#pragma once

#include <optional>

#include "extractor/date.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/statistics_view.hpp"

namespace yuantu {

// The year of a number that 分别 or 依次 gives one of several years; `period` is that of the whole list. None
// where the numbers are not as many as the years.
std::optional<Period> listed_year(const StatisticsView& view, const StatedQuantity& quantity,
                                  const Period& period);

}  // namespace yuantu
