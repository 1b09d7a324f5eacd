// SPDX-License-Identifier: Apache-2.0
// The table statistics_times.tsv: words that count from the day of publication.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/term_starts.hpp"

namespace yuantu {

// The kinds of the table.
enum class WordKind : std::uint8_t {
  Year,
  Whole,
  Full,
  Month,
  Day,
  Week,
  Now,
  Same,
  Half,
  Quarter,
  YearEnd,
  Then  // 当年: counts from the year that was named last
};

struct TimeWord {
  WordKind kind = WordKind::Year;
  int offset = 0;
  std::uint32_t length = 0;
};

// The characters that expressions of time begin with, and those that come second where the first is no
// figure: 前三 may begin one, 前进 does not.
class TimeBeginnings {
 public:
  static const TimeBeginnings& builtin();
  bool may_begin(char32_t c, char32_t next) const {
    return alone_.has(c) || (first_.has(c) && second_.has(next));
  }
  // All characters that may begin an expression or come second.
  const std::u32string& characters() const { return characters_; }
  bool begins_alone(char32_t c) const { return alone_.has(c); }
  bool is_first(char32_t c) const { return first_.has(c); }
  bool is_second(char32_t c) const { return second_.has(c); }

 private:
  TimeBeginnings();
  void add(TermStarts& set, char32_t c) {
    set.add(c);
    characters_.push_back(c);
  }
  TermStarts first_;
  TermStarts second_;
  TermStarts alone_;
  std::u32string characters_;
};
// The longest word of time that begins the text.
std::optional<TimeWord> match_time_word(std::u32string_view text);

}  // namespace yuantu
