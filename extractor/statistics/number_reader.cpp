// SPDX-License-Identifier: Apache-2.0
// Reads figures with multipliers, Chinese numerals and mixtures of both.
#include "extractor/statistics/number_reader.hpp"

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_number = 40;

// 十 1, 百 2, 千 3; 0 for anything else.
int small_power(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 1;
    case U'百':
      return 2;
    case U'千':
      return 3;
    default:
      return 0;
  }
}

// 万 4, 亿 8; 0 for anything else.
int large_power(char32_t c) {
  return c == U'万' ? 4 : c == U'亿' ? 8 : 0;
}

bool is_more(char32_t c) {
  return c == U'余' || c == U'多';
}

class NumberReader {
 public:
  NumberReader(std::u32string_view text, std::uint32_t at) : text_(text), at_(at) {}

  std::optional<Number> read() {
    const char32_t first = peek();
    if (first == U'数' || first == U'几') return read_vague();
    if (figure_of(first) >= 0) {
      if (!read_figures()) return std::nullopt;
    } else if (!read_numerals()) {
      return std::nullopt;
    }
    number_.end = at_;
    return number_;
  }

 private:
  char32_t peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
  }

  // 千 begins a measure in 十万千瓦; it multiplies in 三千.
  bool prefixes_measure() const {
    constexpr std::u32string_view measures = U"瓦米克伏帕赫焦卡";
    return peek() == U'千' && measures.find(peek(1)) != std::u32string_view::npos;
  }

  // 数十, 几百万: eaten whole, so that no part of it is taken for a number.
  std::optional<Number> read_vague() {
    ++at_;
    if (small_power(peek()) == 0 && large_power(peek()) == 0) return std::nullopt;
    while (small_power(peek()) != 0 || large_power(peek()) != 0) ++at_;
    number_.vague = true;
    number_.end = at_;
    return number_;
  }

  bool read_figures() {
    number_.arabic = true;
    number_.value = figures();
    multiply();
    // 1亿3500万: a second part behind 亿.
    if (number_.scale == 8 && !number_.more && figure_of(peek()) >= 0) {
      const std::uint32_t start = at_;
      const Decimal first = number_.value;
      const Decimal rest = figures();
      if (peek() == U'万') {
        ++at_;
        number_.value = first + rest * Decimal(1, 4);
      } else {
        at_ = start;
      }
    }
    return true;
  }

  // 6,300  1,250.5  ３．５
  Decimal figures() {
    std::int64_t digits = 0;
    int exponent = 0;
    int count = 0;
    const auto take = [&] {
      if (++count < 18) digits = digits * 10 + figure_of(peek());
      ++at_;
    };
    while (figure_of(peek()) >= 0) {
      take();
      if ((peek() == U',' || peek() == U'，') && count <= 12 && groups_follow()) ++at_;
      if (peek() == U' ' && count <= 3 && is_torn(count)) ++at_;
    }
    if ((peek() == U'.' || peek() == U'．') && figure_of(peek(1)) >= 0) {
      ++at_;
      while (figure_of(peek()) >= 0) {
        take();
        if (count < 18) --exponent;
      }
    }
    return Decimal(digits, exponent);
  }

  // 产值88 9亿元: the line ended within the number, and layout joined the halves.
  bool is_torn(int count) const {
    const std::uint32_t start = at_ - static_cast<std::uint32_t>(count);
    if (start == 0 || !is_han(text_[start - 1])) return false;
    std::uint32_t end = 1;
    while (end <= 4 && figure_of(peek(end)) >= 0) ++end;
    constexpr std::u32string_view units = U"亿万亩元吨家个";
    return end > 1 && end <= 4 && units.find(peek(end)) != std::u32string_view::npos;
  }

  // A comma is part of the number where exactly three figures follow it, up to the next comma or the end.
  bool groups_follow() const {
    for (std::uint32_t i = 1; i <= 3; ++i) {
      if (figure_of(peek(i)) < 0) return false;
    }
    return figure_of(peek(4)) < 0 && peek() == U',';
  }

  // 余 and 多 before 万 or 亿, and the multipliers: 2000余万, 7.5千万, 1.3万亿.
  void multiply() {
    std::uint32_t ahead = 0;
    while (peek(ahead) == U' ' || peek(ahead) == 0x3000) ++ahead;
    const bool more = is_more(peek(ahead)) && (large_power(peek(ahead + 1)) != 0);
    if (more) ++ahead;
    int power = 0;
    int last = 0;
    while (true) {
      const int small = small_power(peek(ahead));
      const int large = large_power(peek(ahead));
      // 百 and 千 multiply only before 万 and 亿: 3千万, but 500千瓦.
      if (small != 0 && large_power(peek(ahead + 1)) == 0) break;
      if (small == 0 && large == 0) break;
      if (last == 4 && large != 8) break;
      power += small + large;
      last = large;
      ++ahead;
    }
    if (power == 0) return;
    at_ += ahead;
    number_.more = more;
    number_.scale = power;
    number_.value = number_.value * Decimal(1, power);
    if (is_more(peek())) {
      number_.more = true;
      ++at_;
    }
  }

  // 百分之十点二; 十点半 is a time of day.
  bool follows_denominator(std::uint32_t start) const { return text_.substr(0, start).ends_with(U"分之"); }

  // 三百二十亿, 一点五亿, 十余, 百, 两千
  bool read_numerals() {
    std::int64_t total = 0;    // of what 亿 and 万 have closed
    std::int64_t section = 0;  // of what stands since
    std::int64_t digit = -1;
    int run = 0;   // consecutive digits
    int last = 0;  // power of the last 十, 百, 千, 万, 亿
    bool any_digit = false;
    bool zero = false;  // 零 stands since the last power: 一百零五
    const std::uint32_t start = at_;
    while (at_ - start < longest_number) {
      const char32_t c = peek();
      if (const int value = chinese_digit_of(c); value >= 0) {
        if (digit >= 0 && ++run > 0) number_.vague = true;
        digit = value;
        any_digit = true;
        if (value == 0) {
          digit = -1;
          zero = true;
        }
      } else if (c == U'几' && last != 0) {
        number_.vague = true;
      } else if (const int small = small_power(c); small != 0) {
        if (prefixes_measure() && (last == 4 || last == 8)) break;
        if (digit < 0 && section != 0 && last <= small) break;
        section += (digit < 0 ? 1 : digit) * power_of_ten(small);
        digit = -1;
        zero = false;
        last = small;
      } else if (const int large = large_power(c); large != 0) {
        const std::int64_t group = section + (digit < 0 ? 0 : digit);
        if (total > power_of_ten(10) || group > power_of_ten(10)) break;
        std::int64_t factor = group;
        if (total == 0 && factor == 0) factor = 1;
        if (total != 0 && factor == 0 && last < 4) break;
        if (last >= 4 && factor == 0 && total < power_of_ten(10)) {
          total *= power_of_ten(large);  // 万亿, 亿亿
        } else if (large == 8) {
          total = (total + factor) * power_of_ten(large);
        } else {
          total += factor * power_of_ten(large);
        }
        section = 0;
        digit = -1;
        zero = false;
        number_.scale += large;
        last = large;
      } else if (c == U'点' && (any_digit || (section == 10 && follows_denominator(start))) && total == 0 &&
                 chinese_digit_of(peek(1)) >= 0) {
        return read_fraction(section + (digit < 0 ? 0 : digit));  // 十二点五
      } else if (is_more(c) && at_ > start && last != 0 && digit < 0 && !number_.more) {
        number_.more = true;
      } else {
        break;
      }
      ++at_;
    }
    if (at_ == start) return false;
    if (digit > 0 && last > 1 && !zero && !number_.vague) digit *= power_of_ten(last - 1);  // 两万五
    number_.value = Decimal(total + section + (digit < 0 ? 0 : digit));
    number_.bare = !any_digit && !(last == 1 && total == 0);
    return true;
  }

  bool read_fraction(std::int64_t whole) {
    ++at_;
    std::int64_t digits = whole;
    int exponent = 0;
    for (int value = chinese_digit_of(peek()); value >= 0 && exponent > -9;
         value = chinese_digit_of(peek())) {
      digits = digits * 10 + value;
      --exponent;
      ++at_;
    }
    number_.value = Decimal(digits, exponent);
    multiply();
    return true;
  }

  static std::int64_t power_of_ten(int power) {
    std::int64_t value = 1;
    for (int i = 0; i < power; ++i) value *= 10;
    return value;
  }

  std::u32string_view text_;
  std::uint32_t at_;
  Number number_;
};

}  // namespace

int chinese_digit_of(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

std::optional<Number> read_number(std::u32string_view text, std::uint32_t at) {
  return NumberReader(text, at).read();
}

}  // namespace yuantu
