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
  // What a pair is kept and asked for by.
  static constexpr std::uint16_t key_of(char32_t first, char32_t second) {
    return static_cast<std::uint16_t>((first * 31 + second) % size);
  }

  void clear() { bits_.fill(0); }
  void add(std::uint16_t key) { bits_[key / 64] |= std::uint64_t{1} << (key % 64); }
  bool may_hold(std::uint16_t key) const { return (bits_[key / 64] >> (key % 64) & 1) != 0; }

 private:
  static constexpr std::size_t size = 1024;
  std::array<std::uint64_t, size / 64> bits_{};
};

}  // namespace yuantu
