// SPDX-License-Identifier: Apache-2.0
// Reads whole dates as pages print them, in figures or in Chinese numerals.
#include "extractor/text/printed_date.hpp"

#include <cstdint>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

std::optional<Date> valid(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

// 〇 to 九, 十 as 10; -1 for what is no numeral. Circles and zeros of all kinds stand for 〇.
int numeral_of(char32_t c) {
  static constexpr std::u32string_view numerals = U"〇一二三四五六七八九十";
  if (one_of(c, U"零○OＯ0")) return 0;
  const std::size_t at = numerals.find(c);
  return at == numerals.npos ? -1 : static_cast<int>(at);
}

class DateReader {
 public:
  explicit DateReader(std::u32string_view text) : text_(text) {}

  std::optional<PrintedDate> in_figures(std::size_t at) const {
    std::size_t i = at;
    const std::uint32_t year = figures(i, 4);
    if (i - at != 4 || i >= text_.size()) return std::nullopt;
    skip_blanks(i);
    const char32_t mark = i < text_.size() ? text_[i++] : U' ';
    if (!one_of(mark, U"年-./")) return std::nullopt;
    skip_blanks(i);
    const std::uint32_t month = figures(i, 2);
    skip_blanks(i);
    if (i >= text_.size() || text_[i++] != (mark == U'年' ? U'月' : mark)) return std::nullopt;
    skip_blanks(i);
    const std::uint32_t day = figures(i, 2);
    if (i < text_.size() && text_[i] == U'日') ++i;
    const std::optional<Date> date = valid(year, month, day);
    return date ? std::optional(PrintedDate{at, i, *date}) : std::nullopt;
  }

  std::optional<PrintedDate> in_numerals(std::size_t at) const {
    std::size_t i = at;
    std::uint32_t year = 0;
    for (; i < text_.size() && i < at + 4; ++i) {
      const int figure = numeral_of(text_[i]);
      if (figure < 0 || figure > 9) return std::nullopt;
      year = year * 10 + static_cast<std::uint32_t>(figure);
    }
    if (i != at + 4 || !passes(i, U'年')) return std::nullopt;
    const std::uint32_t month = small_numeral(i);
    if (!passes(i, U'月')) return std::nullopt;
    const std::uint32_t day = small_numeral(i);
    if (!passes(i, U'日')) return std::nullopt;
    const std::optional<Date> date = valid(year, month, day);
    return date ? std::optional(PrintedDate{at, i, *date}) : std::nullopt;
  }

 private:
  void skip_blanks(std::size_t& i) const {
    while (i < text_.size() && text_[i] == U' ') ++i;
  }

  bool passes(std::size_t& i, char32_t sign) const {
    skip_blanks(i);
    if (i >= text_.size() || text_[i] != sign) return false;
    ++i;
    skip_blanks(i);
    return true;
  }

  std::uint32_t figures(std::size_t& i, std::size_t longest) const {
    std::uint32_t value = 0;
    for (const std::size_t begin = i; i < text_.size() && i - begin < longest && is_digit(text_[i]); ++i)
      value = value * 10 + (text_[i] - U'0');
    return value;
  }

  // 八, 十, 十二, 二十, 三十一
  std::uint32_t small_numeral(std::size_t& i) const {
    std::uint32_t value = 0;
    for (; i < text_.size() && numeral_of(text_[i]) > 0; ++i) {
      const auto figure = static_cast<std::uint32_t>(numeral_of(text_[i]));
      value = figure == 10 ? (value == 0 ? 10 : value * 10) : value + figure;
    }
    return value;
  }

  std::u32string_view text_;
};

}  // namespace

std::optional<PrintedDate> find_printed_date(std::u32string_view text) {
  const DateReader reader(text);
  for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
    const bool digit = is_digit(text[at]);
    if (!digit && !one_of(text[at], U"一二")) continue;
    if (digit && at > 0 && is_digit(text[at - 1])) continue;
    if (const auto date = digit ? reader.in_figures(at) : reader.in_numerals(at)) return date;
  }
  return std::nullopt;
}

std::optional<Date> find_date(std::u32string_view text) {
  const std::optional<PrintedDate> found = find_printed_date(text);
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<Date> find_compact_date(std::u32string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_digit(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    std::uint32_t value = 0;
    for (; end < text.size() && is_digit(text[end]); ++end) value = value * 10 + (text[end] - U'0');
    if (end - begin == 8)
      if (const std::optional<Date> date = valid(value / 10000, value / 100 % 100, value % 100)) return date;
    begin = end;
  }
  return std::nullopt;
}

}  // namespace yuantu
