// SPDX-License-Identifier: Apache-2.0
// Says quickly of most places of a text that none of some words begins there, by the two characters that
// stand there: first characters alone are those of too many other words.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yuantu {

// Places of a text, a bit for each.
class PlaceBits {
 public:
  void assign(std::size_t places) {
    size_ = static_cast<std::uint32_t>(places);
    blocks_.assign(places / 64 + 1, 0);
  }
  std::uint64_t& block(std::size_t index) { return blocks_[index]; }
  void add(std::uint32_t place) {
    if (place < size_) blocks_[place / 64] |= std::uint64_t{1} << (place % 64);
  }
  // The first of the places from here on; the number of all where there is none.
  std::uint32_t next(std::uint32_t at) const {
    if (at >= size_) return size_;
    std::size_t index = at / 64;
    std::uint64_t left = blocks_[index] >> (at % 64) << (at % 64);
    while (left == 0) {
      if (++index == blocks_.size()) return size_;
      left = blocks_[index];
    }
    return static_cast<std::uint32_t>(index * 64) + static_cast<std::uint32_t>(std::countr_zero(left));
  }

 private:
  std::vector<std::uint64_t> blocks_;
  std::uint32_t size_ = 0;
};

class WordBeginnings {
 public:
  void add(std::u32string_view word) {
    if (word.size() == 1) {
      set(alone_, word[0]);
    } else {
      set(pairs_, slot(word[0], word[1]));
    }
  }
  // False only if no word begins with the first character, and with the second behind it.
  bool may_begin(char32_t first, char32_t second) const {
    return has(pairs_, slot(first, second)) || (first < slots && has(alone_, first));
  }
  // Where a word may begin, of all places of a text; behind its last character stands U+0000.
  void find(std::u32string_view text, PlaceBits& places) const;

 private:
  // Thousands of words fill a few hundredths of it.
  static constexpr std::size_t slots = 0x10000;
  using Bits = std::array<std::uint32_t, slots / 32>;
  static constexpr std::uint32_t first_factor = 0x9e3779b1u;
  static constexpr std::uint32_t second_factor = 0x85ebca6bu;

  static std::uint32_t slot(char32_t first, char32_t second) {
    return (static_cast<std::uint32_t>(first) * first_factor ^
            static_cast<std::uint32_t>(second) * second_factor) >>
           16;
  }
  static bool has(const Bits& bits, std::uint32_t at) { return (bits[at / 32] >> (at % 32) & 1) != 0; }
  static void set(Bits& bits, std::uint32_t at) {
    if (at < slots) bits[at / 32] |= std::uint32_t{1} << (at % 32);
  }
  std::uint64_t find_block(const char32_t* text) const;

  Bits alone_{};  // words of one character
  Bits pairs_{};
};

}  // namespace yuantu
