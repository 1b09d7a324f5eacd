// SPDX-License-Identifier: Apache-2.0
// The table statistics_times.tsv: words that count from the day of publication.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace yuantu {

// The kinds of the table.
enum class WordKind : std::uint8_t { Year, Whole, Full, Month, Day, Week, Now, Same, Half, Quarter, YearEnd };

struct TimeWord {
  WordKind kind = WordKind::Year;
  int offset = 0;
  std::uint32_t length = 0;
};

// Whether an expression of time may begin with two characters: 前三 does, 前进 does not.
bool may_begin_time(char32_t c, char32_t next);
// The longest word of time that begins the text.
std::optional<TimeWord> match_time_word(std::u32string_view text);

}  // namespace yuantu
