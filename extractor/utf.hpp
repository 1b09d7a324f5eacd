// SPDX-License-Identifier: Apache-2.0
// UTF-8 <-> UTF-32 for text that is known to be valid (tables, text already decoded), and character classes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yuantu {

// Malformed sequences become U+FFFD, one for each maximal ill-formed part.
std::u32string to_utf32(std::string_view utf8);

// What decoding met: single bytes, well-formed sequences of more than one byte, malformed ones, and where the
// first of those is.
struct Utf8Check {
  std::size_t single = 0;
  std::size_t multibyte = 0;
  std::size_t malformed = 0;
  std::size_t first_malformed = 0;  // byte offset
};
std::u32string to_utf32(std::string_view utf8, Utf8Check& check);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t c);

// Ideographs of the unified blocks and 〇; not punctuation.
constexpr bool is_han(char32_t c) {
  if (c - 0x4e00u < 0x5200u) return true;  // nearly all
  return (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007 || (c >= 0x20000 && c <= 0x323af) ||
         (c >= 0xf900 && c <= 0xfaff);
}
constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
constexpr bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace yuantu
