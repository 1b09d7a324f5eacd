// SPDX-License-Identifier: Apache-2.0
// Which characters of a sentence stand one behind the other, so that most searches for a word need no scan.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace yuantu {

// Two characters one behind the other: a set that may say yes where it should say no.
class CharacterPairs {
 public:
  void clear() { bits_.fill(0); }
  void add(char32_t first, char32_t second) { bits_[place(first, second) / 64] |= bit(first, second); }
  bool may_hold(char32_t first, char32_t second) const {
    return (bits_[place(first, second) / 64] & bit(first, second)) != 0;
  }

 private:
  static constexpr std::size_t size = 1024;
  static constexpr std::size_t place(char32_t first, char32_t second) { return (first * 31 + second) % size; }
  static constexpr std::uint64_t bit(char32_t first, char32_t second) {
    return std::uint64_t{1} << (place(first, second) % 64);
  }
  std::array<std::uint64_t, size / 64> bits_{};
};

}  // namespace yuantu
