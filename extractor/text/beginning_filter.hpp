// SPDX-License-Identifier: Apache-2.0
// Says quickly that no key of a table begins in a certain way: two bits in one word for each beginning.
//
// PairFilter with its one bit is wrong of one pair in twelve, and each time costs a search in a table that no
// cache holds. Two bits in one word are as quick to read and wrong of one in forty.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yuantu {

template <unsigned log_words>
class BeginningFilter {
 public:
  static constexpr std::size_t words = std::size_t{1} << log_words;

  explicit BeginningFilter(const std::uint64_t* bits) : bits_(bits) {}

  // False only if the two were never added.
  bool may_have(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t hash = hash_of(first, second);
    return (mask_of(hash) & ~bits_[hash >> (32 - log_words)]) == 0;
  }

  static void add(std::uint64_t* bits, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t hash = hash_of(first, second);
    bits[hash >> (32 - log_words)] |= mask_of(hash);
  }

 private:
  static std::uint64_t mask_of(std::uint32_t hash) {
    return std::uint64_t{1} << (hash >> 9 & 63) | std::uint64_t{1} << (hash >> 3 & 63);
  }
  static std::uint32_t hash_of(std::uint32_t first, std::uint32_t second) {
    return first * 0x9e3779b1u ^ second * 0x85ebca6bu;
  }

  const std::uint64_t* bits_;
};

// Of misprinted words: their first two characters, and these in one number with the third, or with 0 for a
// word of two.
using MisprintPairs = BeginningFilter<16>;
using MisprintBeginnings = BeginningFilter<17>;

}  // namespace yuantu
