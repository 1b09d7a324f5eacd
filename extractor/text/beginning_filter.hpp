// SPDX-License-Identifier: Apache-2.0
// Says quickly that no key of a table begins with two numbers: a few bits in one word for each pair. One bit
// would be wrong of one pair in twelve, and each time costs a search in a table that no cache holds; several
// bits in one word are as quick to read and wrong of one in thirty.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yuantu {

// `bits`: how many for each pair.
template <unsigned log_words, unsigned bits>
class BeginningFilter {
 public:
  static constexpr std::size_t words = std::size_t{1} << log_words;

  explicit BeginningFilter(const std::uint32_t* bit_words) : bits_(bit_words) {}

  // False only if the two were never added.
  bool may_have(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t hash = hash_of(first, second);
    return (mask_of(hash) & ~bits_[hash >> (32 - log_words)]) == 0;
  }

  // Has the processor load what may_have reads.
  void prefetch(std::uint32_t first, std::uint32_t second) const {
    __builtin_prefetch(&bits_[hash_of(first, second) >> (32 - log_words)]);
  }

  static void add(std::uint32_t* bit_words, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t hash = hash_of(first, second);
    bit_words[hash >> (32 - log_words)] |= mask_of(hash);
  }

 private:
  static std::uint32_t mask_of(std::uint32_t hash) {
    std::uint32_t mask = 0;
    for (unsigned i = 0; i < bits; ++i) mask |= std::uint32_t{1} << (hash >> 5 * (bits - 1 - i) & 31);
    return mask;
  }
  static std::uint32_t hash_of(std::uint32_t first, std::uint32_t second) {
    const std::uint32_t hash = first * 0x9e3779b1u ^ second * 0x85ebca6bu;
    return hash ^ hash >> 15;
  }

  const std::uint32_t* bits_;
};

// Of misprinted words: their first two characters in one number with the third, or with 0 for a word of two.
using MisprintBeginnings = BeginningFilter<18, 3>;

}  // namespace yuantu
