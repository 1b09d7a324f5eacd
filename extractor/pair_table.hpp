// SPDX-License-Identifier: Apache-2.0
// Says of two characters whether some key of a table has them side by side: one bit for each pair of ranks.
//
// Characters are ranked by how often words have them. So the pairs that text asks for most stand in a few
// lines of the cache, where a hash would scatter them over all of it; and no pair of common characters is
// taken for another. Rare ones share ranks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace yuantu {

class CharacterRanks {
 public:
  static constexpr std::uint32_t count = 4096;
  static constexpr std::uint32_t shared = 512;  // the last ones, which several characters have
  static constexpr std::size_t entries = 0x10000;

  CharacterRanks() = default;
  explicit CharacterRanks(const std::uint16_t* ranks) : ranks_(ranks) {}

  // 0 for characters that stand in no pair. Those outside the BMP have the rank of some other character.
  std::uint32_t operator[](char32_t c) const { return ranks_[c % entries]; }

  // The rank of a character that is none of the commonest.
  static constexpr std::uint16_t rare_rank(char32_t c) {
    return static_cast<std::uint16_t>(count - shared + (static_cast<std::uint32_t>(c) * 0x9e3779b1u >> 23));
  }
  static_assert(shared == 1u << (32 - 23));

 private:
  const std::uint16_t* ranks_ = nullptr;
};

class PairTable {
 public:
  static constexpr std::size_t words = std::size_t{CharacterRanks::count} * CharacterRanks::count / 32;

  PairTable() = default;
  explicit PairTable(const std::uint32_t* bits) : bits_(bits) {}

  static constexpr std::uint32_t place_of(std::uint32_t first_rank, std::uint32_t second_rank) {
    return first_rank * CharacterRanks::count + second_rank;
  }
  // 1 or 0; 1 by mistake only for characters that share their rank.
  std::uint32_t bit_at(std::uint32_t place) const { return bits_[place / 32] >> (place % 32) & 1; }
  void prefetch(std::uint32_t place) const { __builtin_prefetch(&bits_[place / 32]); }
  std::uint32_t bit(std::uint32_t first_rank, std::uint32_t second_rank) const {
    return bit_at(place_of(first_rank, second_rank));
  }
  bool has(std::uint32_t first_rank, std::uint32_t second_rank) const {
    return bit(first_rank, second_rank) != 0;
  }

  static void add(std::vector<std::uint32_t>& bits, std::uint32_t first_rank, std::uint32_t second_rank) {
    const std::uint32_t place = place_of(first_rank, second_rank);
    bits.at(place / 32) |= std::uint32_t{1} << (place % 32);
  }

 private:
  const std::uint32_t* bits_ = nullptr;
};

}  // namespace yuantu
