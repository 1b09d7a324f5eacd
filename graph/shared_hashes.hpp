// SPDX-License-Identifier: Apache-2.0
// Tells which hashes came more than once, in two bits for each slot: what most things have for themselves
// need not be sorted to be left out.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace yuantu {

// Says yes too often, never too seldom: hashes share slots, of which a first bit says that one was there and
// a second that another came.
class SharedHashes {
 public:
  SharedHashes(std::size_t count, std::size_t slots_of_each)
      : words_(std::bit_ceil(count * slots_of_each / slots_of_word + 1)) {}

  void add(std::uint64_t hash) {
    std::uint64_t& word = words_[word_of(hash)];
    const std::uint64_t once = std::uint64_t{1} << shift_of(hash);
    word |= (word & once) << 1U | once;
  }
  [[nodiscard]] bool has(std::uint64_t hash) const {
    return (words_[word_of(hash)] >> shift_of(hash) & 2U) != 0;
  }

 private:
  static constexpr std::size_t slots_of_word = 32;

  [[nodiscard]] std::size_t word_of(std::uint64_t hash) const {
    return hash / slots_of_word & (words_.size() - 1);
  }
  static unsigned shift_of(std::uint64_t hash) { return 2 * static_cast<unsigned>(hash % slots_of_word); }

  std::vector<std::uint64_t> words_;  // a power of two
};

}  // namespace yuantu
