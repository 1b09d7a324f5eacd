// SPDX-License-Identifier: Apache-2.0
// Calendar dates and periods, as far as the text tells them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace yuantu {

// A year, month or day; month and day are 0 where the text does not say them.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  auto operator<=>(const Date&) const = default;
};

// A stretch of time from the first to the last date, both included; one date stands for the whole of what it
// names.
struct Period {
  Date first;
  Date last;
  auto operator<=>(const Period&) const = default;
};

// "2023", "2023-12", "2023-12-31".
std::string to_string(Date date);
// "2023-12", or "2021/2025" where the ends differ.
std::string to_string(Period period);
// The first and the last day that a date names: 2023-02 -> 2023-02-01, 2023-02-28.
Date first_day(Date date);
Date last_day(Date date);
// The day that lies `days` later (earlier if negative) than a date with month and day.
Date plus_days(Date date, int days);
// The month that lies `months` later (earlier if negative) than the month of a date.
Date plus_months(Date date, int months);
// 1 for Monday to 7 for Sunday.
int weekday(Date date);

}  // namespace yuantu
