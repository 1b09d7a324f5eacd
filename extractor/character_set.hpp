// SPDX-License-Identifier: Apache-2.0
// A set of characters that is asked for every character of a text: one bit each, filled by the compiler. A
// search in a string of thirty costs thirty comparisons where the answer is no, and it mostly is.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace yuantu {

class CharacterSet {
 public:
  consteval explicit CharacterSet(std::u32string_view characters) {
    for (const char32_t c : characters) bits_[c / 64] |= std::uint64_t{1} << (c % 64);
  }
  // Members are inside the BMP.
  constexpr bool has(char32_t c) const { return c < 0x10000 && (bits_[c / 64] >> (c % 64) & 1) != 0; }

 private:
  std::array<std::uint64_t, 0x10000 / 64> bits_{};
};

// The same, filled at run time. Characters outside the BMP are left out.
class CharacterTable {
 public:
  void add(char32_t c) {
    if (c < 0x10000) bits_.set(c);
  }
  bool has(char32_t c) const { return c < 0x10000 && bits_[c]; }

 private:
  std::bitset<0x10000> bits_;
};

}  // namespace yuantu
