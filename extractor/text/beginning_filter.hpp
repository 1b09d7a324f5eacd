// SPDX-License-Identifier: Apache-2.0
// Says quickly that no key of a table has two characters: a few bits in one word for each pair.
//
// PairFilter with its one bit is wrong of one pair in twelve, and each time costs a search in a table that no
// cache holds. Several bits in one word are as quick to read and wrong of one in thirty.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yuantu {

// `bits`: how many for each pair.
template <unsigned log_words, unsigned bits>
class BeginningFilter {
 public:
  static constexpr unsigned log_size = log_words, bits_of_pair = bits;
  static constexpr std::size_t words = std::size_t{1} << log_words;

  explicit BeginningFilter(const std::uint32_t* bit_words) : bits_(bit_words) {}

  // False only if the two were never added.
  bool may_have(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t hash = hash_of(first, second);
    return (mask_of(hash) & ~bits_[hash >> (32 - log_words)]) == 0;
  }

  static void add(std::uint32_t* bit_words, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t hash = hash_of(first, second);
    bit_words[hash >> (32 - log_words)] |= mask_of(hash);
  }

  // For those who ask of many pairs at once.
  const std::uint32_t* data() const { return bits_; }
  static constexpr std::uint32_t factor_of_first = 0x9e3779b1, factor_of_second = 0x85ebca6b;
  static constexpr unsigned shifts[] = {10, 5, 0};  // of the hash, to the place of each bit

 private:
  static std::uint32_t mask_of(std::uint32_t hash) {
    std::uint32_t mask = 0;
    for (unsigned i = 0; i < bits; ++i) mask |= std::uint32_t{1} << (hash >> shifts[i] & 31);
    return mask;
  }
  static std::uint32_t hash_of(std::uint32_t first, std::uint32_t second) {
    const std::uint32_t hash = first * factor_of_first ^ second * factor_of_second;
    return hash ^ hash >> 15;
  }

  const std::uint32_t* bits_;
};

// Of misprinted words: the two characters that betray them, which sound text seldom has side by side; and
// their first two characters in one number with the third, or with 0 for a word of two.
using MisprintPairs = BeginningFilter<17, 3>;
using MisprintBeginnings = BeginningFilter<18, 3>;

// may_have(text[k], text[k + 1]) for each k below `count`, which is 64 at most, as bits.
std::uint64_t pairs_in(const MisprintPairs& filter, const char32_t* text, std::size_t count);

}  // namespace yuantu
