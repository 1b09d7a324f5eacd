// SPDX-License-Identifier: Apache-2.0
// Hashes by which names meet that weak evidence may hold for: names without one character, brands, ordinals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"
#include "graph/canonical_name.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// So many names that differ in one place from one another are a series (counties, subjects), not slips.
inline constexpr std::size_t max_spellings = 16;
// So many things that begin with one brand tell that it is an everyday word or a family of firms.
inline constexpr std::size_t max_of_brand = 8;
// So many things that have to do with one park tell nothing of any two of them.
inline constexpr std::size_t max_of_context = 24;
// So many names with one first character and one number are looked through for each short one.
inline constexpr std::size_t max_of_ordinal = 2048;

inline constexpr std::size_t shortest_name = 5, longest_name = 24;
inline constexpr std::size_t shortest_brand = 2, longest_brand = 5;
inline constexpr std::size_t longest_short = 6;  // of names with an ordinal

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29U);
}

std::uint64_t words_hash(EntityType type, std::u32string_view words);

// What a brand and the names that begin with it share.
inline std::uint64_t brand_hash(std::uint64_t words) {
  return words ^ 0x5bd1e995u;
}

// What things of one kind share that stand in relation to one other.
inline std::uint64_t context_hash(EntityType type, std::uint64_t context) {
  return mix(context, static_cast<std::uint64_t>(type));
}

// Units of the groups of the state, such as 中建三局 and 中铁四局, are told apart by a number. 0: no such
// name.
std::uint64_t ordinal_hash(EntityType type, std::u32string_view key);

// A short name of a firm that others may begin with.
bool is_brand(const NameView& name);

// Whether slips of the pen are looked for in the name.
bool has_spelling(EntityType type, std::u32string_view key);

// Where a slip can be: a Han character that does not tell things apart.
inline bool is_slippery(char32_t c) {
  static constexpr CharacterSet telling(U"〇一二三四五六七八九十百千万东西南北中上下左右甲乙丙丁新老大小");
  return is_han(c) && !telling.has(c);
}

// Calls found(i, hash) with the hash of a name without its i-th character, for each place where a slip can
// be, from the hashes of what stands before and behind it.
template <class Found>
void for_gaps(EntityType type, std::u32string_view key, Found found) {
  std::uint64_t behind[longest_name + 1];  // NOLINT(modernize-avoid-c-arrays)
  behind[key.size()] = 7;
  for (std::size_t i = key.size(); i-- > 0;) behind[i] = mix(behind[i + 1], key[i]);
  std::uint64_t before = static_cast<std::uint64_t>(type) + 1;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (is_slippery(key[i])) found(i, mix(mix(before, behind[i + 1]), i));
    before = mix(before, key[i]);
  }
}

}  // namespace yuantu
