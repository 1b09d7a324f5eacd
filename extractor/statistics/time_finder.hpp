// SPDX-License-Identifier: Apache-2.0
// Finds expressions of time: text, day of publication -> periods, in text order.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/document.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

enum class TimeRole : std::uint8_t {
  Plain,  // 2023年, 前三季度
  UpTo,   // 截至9月底: what is counted up to then
  Goal,   // 到2027年, 明年: lies ahead of the day of publication
  Now     // 目前: ends what an earlier expression said, names no period (截至目前 names the month)
};

struct TimeExpression {
  Span span;
  TimeRole role = TimeRole::Plain;
  std::optional<Period> period;
};

// Appends the expressions of time in `range` of the text. Without a day of publication only expressions with
// a year of their own have a period; the rest are left out.
void find_times(std::u32string_view text, Span range, std::optional<Date> published,
                std::vector<TimeExpression>& found);
// The same where the marks of the range are known, and the year (or 0) that was named last before it: 当年.
void find_times(std::u32string_view text, Span range, MarkedPlaces marks, std::optional<Date> published,
                int year_before, std::vector<TimeExpression>& found);

}  // namespace yuantu
