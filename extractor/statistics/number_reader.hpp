// SPDX-License-Identifier: Apache-2.0
// Reads one number as news writes it: 1.2万亿, 3000余, 一亿二千万, 十余, 近百.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/decimal.hpp"

namespace yuantu {

struct Number {
  std::uint32_t end = 0;  // one past the last character; leading space is not part of the number
  Decimal value;
  int scale = 0;        // power of ten of the last 万 or 亿 (4, 8, 12), 0 without
  bool arabic = false;  // begins with a figure
  bool bare = false;    // a power of ten without a digit: 百, 千万
  bool more = false;    // 余 or 多 stands inside: 3万多
  bool vague = false;   // says no value: 数十, 几百万, 七八
};

// The value of a figure, half or full width; -1 for anything else.
constexpr int figure_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= 0xff10 && c <= 0xff19) return static_cast<int>(c - 0xff10);
  return -1;
}
// The value of a Chinese digit 〇 to 九 (两 is 2); -1 for anything else.
int chinese_digit_of(char32_t c);
// The characters that a number may begin with.
inline constexpr std::u32string_view number_beginnings =
    U"0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿数几";
inline constexpr CharacterSet begins_numbers(number_beginnings);
constexpr bool begins_number(char32_t c) {
  return begins_numbers.has(c);
}

// The number that begins at `at`, or none.
std::optional<Number> read_number(std::u32string_view text, std::uint32_t at);

}  // namespace yuantu
