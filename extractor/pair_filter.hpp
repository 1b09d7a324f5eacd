// SPDX-License-Identifier: Apache-2.0
// Says quickly of two characters that no key of a table begins with them: one bit for each hash of a pair.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yuantu {

class PairFilter {
 public:
  static constexpr std::size_t words = std::size_t{1}
                                       << 16;  // 2^22 bits: few enough for the cache, one in ten set

  explicit PairFilter(const std::uint64_t* bits) : bits_(bits) {}

  // False only if the pair was never added.
  bool may_have(char32_t first, char32_t second) const {
    const std::uint32_t hash = hash_of(first, second);
    return (bits_[hash / 64] >> (hash % 64) & 1) != 0;
  }

  static void add(std::uint64_t* bits, char32_t first, char32_t second) {
    const std::uint32_t hash = hash_of(first, second);
    bits[hash / 64] |= std::uint64_t{1} << (hash % 64);
  }

 private:
  static std::uint32_t hash_of(char32_t first, char32_t second) {
    return (static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
            static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
           10;
  }

  const std::uint64_t* bits_;
};

}  // namespace yuantu
