// SPDX-License-Identifier: Apache-2.0
// Prints dates, finds the first and last day that they name, and counts from them.
#include "extractor/date.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace yuantu {
namespace {

std::int8_t days_in_month(int year, int month) {
  constexpr std::int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return static_cast<std::int8_t>(days[month - 1] + (month == 2 && leap ? 1 : 0));
}

std::chrono::sys_days to_days(Date date) {
  return std::chrono::year_month_day(std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day)));
}

// With zeros before it, as far as `width` asks for.
void append_digits(std::string& text, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  text.append(width - std::min(width, digits.size()), '0').append(digits);
}

}  // namespace

std::string to_string(Date date) {
  std::string text;
  append_digits(text, date.year, 4);
  if (date.month != 0) append_digits(text.append(1, '-'), date.month, 2);
  if (date.month != 0 && date.day != 0) append_digits(text.append(1, '-'), date.day, 2);
  return text;
}

std::string to_string(Period period) {
  if (period.first == period.last) return to_string(period.first);
  return to_string(period.first) + "/" + to_string(period.last);
}

Date first_day(Date date) {
  if (date.month == 0) date.month = 1;
  if (date.day == 0) date.day = 1;
  return date;
}

Date last_day(Date date) {
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = days_in_month(date.year, date.month);
  return date;
}

Date plus_days(Date date, int days) {
  const std::chrono::year_month_day day(to_days(date) + std::chrono::days(days));
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::int8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::int8_t>(static_cast<unsigned>(day.day()))};
}

Date plus_months(Date date, int months) {
  const int month = date.year * 12 + date.month - 1 + months;
  return {static_cast<std::int16_t>(month / 12), static_cast<std::int8_t>(month % 12 + 1), 0};
}

int weekday(Date date) {
  return static_cast<int>(std::chrono::weekday(to_days(date)).iso_encoding());
}

}  // namespace yuantu
