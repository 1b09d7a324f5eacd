// SPDX-License-Identifier: Apache-2.0
// Makes expressions of time of years, months and days that were read in a text, against the day of
// publication.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {

constexpr Date year_of(int year) {
  return Date{static_cast<std::int16_t>(year), 0, 0};
}
constexpr Date month_of(int year, int month) {
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 0};
}
constexpr Date day_of(int year, int month, int day) {
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

class TimeBuilder {
 public:
  // The text ends where the range to read does; what was found must outlive the builder.
  TimeBuilder(std::u32string_view text, std::uint32_t begin, std::optional<Date> published,
              std::vector<TimeExpression>& found);

 protected:
  char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  char32_t before(std::uint32_t i) const { return i > begin_ ? text_[i - 1] : U'\0'; }
  bool reads(std::uint32_t i, std::u32string_view word) const { return text_.substr(i, word.size()) == word; }
  bool reads_back(std::uint32_t i, std::u32string_view word) const {
    return i >= begin_ + word.size() && reads(i - static_cast<std::uint32_t>(word.size()), word);
  }

  static Period single(Date date) { return Period{date, date}; }
  static std::optional<Period> year_period(int year) {
    return year == 0 ? std::nullopt : std::optional<Period>(single(year_of(year)));
  }

  static constexpr int unknown_year = -1;  // a year was said, but it counts from an unknown day

  // The year that the sentence around i tells again, or 0.
  int retold_year(std::uint32_t i) const;
  int year_of_month(std::uint32_t i, int month) const;
  std::uint32_t add_month(std::uint32_t i, std::uint32_t end, int year, int month);
  std::uint32_t add_months(std::uint32_t i, std::uint32_t end, int year, int first, int last,
                           bool needs_begin_only);
  bool is_proposed(std::uint32_t i) const;
  // Appends an expression; all of these return where it ends.
  std::uint32_t add(std::uint32_t i, std::uint32_t end, std::optional<Period> period);

  std::u32string_view text_;
  std::uint32_t begin_;
  std::vector<TimeExpression>& found_;
  Date today_;                   // year 0: not known
  int last_year_named_ = 0;      // for 全年, 当年
  int retold_ = 0;               // the year that a sentence tells again: 那一年，…，前8个月
  std::uint32_t retold_at_ = 0;  // where it says so
};

}  // namespace yuantu
