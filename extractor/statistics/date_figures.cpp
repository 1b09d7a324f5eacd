// SPDX-License-Identifier: Apache-2.0
// Reads figures and numerals alike.
#include "extractor/statistics/date_figures.hpp"

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"

namespace yuantu {
namespace {

char32_t at(std::u32string_view text, std::uint32_t i) {
  return i < text.size() ? text[i] : U'\0';
}

}  // namespace

int read_figures(std::u32string_view text, std::uint32_t& i, int most) {
  int value = 0;
  for (int count = 0; count < most && figure_of(at(text, i)) >= 0; ++count, ++i)
    value = value * 10 + figure_of(at(text, i));
  return value;
}

int read_year(std::u32string_view text, std::uint32_t& i) {
  std::uint32_t end = i;
  int year = 0;
  if (figure_of(at(text, i)) >= 0) {
    year = read_figures(text, end, 5);
  } else {
    while (end < i + 4 && chinese_digit_of(at(text, end)) >= 0)
      year = year * 10 + chinese_digit_of(at(text, end++));
  }
  if (end - i != 4 || year < 1900 || year > 2100) return 0;
  while (at(text, end) == U' ') ++end;
  if (at(text, end) != U'年') return 0;
  i = end + 1;
  if (at(text, i) == U'度') ++i;
  return year;
}

bool skip_separator(std::u32string_view text, std::uint32_t& i) {
  const char32_t c = at(text, i);
  if (!is_one_of(c, U"-—–－～~至到")) return false;
  ++i;
  if (at(text, i) == c && c != U'至' && c != U'到') ++i;
  return true;
}

int read_small(std::u32string_view text, std::uint32_t& i) {
  const std::uint32_t start = i;
  if (figure_of(at(text, i)) >= 0) {
    const int value = read_figures(text, i, 3);
    if (value >= 1 && value <= 31 && i - start <= 2) return value;
  } else if (chinese_digit_of(at(text, i)) > 0 || at(text, i) == U'十') {
    int value = 0;
    int digit = 0;
    for (; i < start + 3; ++i) {
      if (at(text, i) == U'十') {
        value += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else if (chinese_digit_of(at(text, i)) > 0 && digit == 0) {
        digit = chinese_digit_of(at(text, i));
      } else {
        break;
      }
    }
    if (value + digit >= 1 && value + digit <= 31) return value + digit;
  }
  i = start;
  return 0;
}

int read_month(std::u32string_view text, std::uint32_t& i) {
  std::uint32_t end = i;
  const int month = read_small(text, end);
  if (month < 1 || month > 12 || at(text, end) != U'月') return 0;
  i = end + 1;
  if (at(text, i) == U'份') ++i;
  return month;
}

int read_day(std::u32string_view text, std::uint32_t& i) {
  std::uint32_t end = i;
  const int day = read_small(text, end);
  if (day == 0 || at(text, end) != U'日' || is_one_of(at(text, end + 1), U"处产均")) return 0;
  i = end + 1;
  return day;
}

}  // namespace yuantu
