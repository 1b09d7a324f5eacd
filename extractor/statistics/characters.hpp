// SPDX-License-Identifier: Apache-2.0
// Sets of characters that the readers of numbers share.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractor/character_set.hpp"

namespace yuantu {

// For short sets: a search through them costs less than a table.
constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
// Of a set that is written where it is asked for: all at once, without a branch.
template <std::size_t Size>
constexpr bool is_one_of(char32_t c, const char32_t (&set)[Size]) {
  bool found = false;
  for (std::size_t i = 0; i + 1 < Size; ++i) found |= set[i] == c;
  return found;
}

// What parts two clauses of a sentence.
inline constexpr std::u32string_view clause_ends = U"，；：。！？,;:\n";
inline constexpr CharacterSet ends_clauses(clause_ends);
constexpr bool breaks_clause(char32_t c) {
  return ends_clauses.has(c);
}

// What parts what is said of one thing from what is said of the next, as the rules of relations see it.
inline constexpr std::u32string_view phrase_borders = U"，,；;：:。！？—\u2500｜|\n\u3000";

// What parts the cells of a line that is a row of a table.
inline constexpr std::u32string_view cell_borders = U"｜|\t\u3000";
constexpr bool separates_cells(char32_t c) {
  return is_one_of(c, cell_borders);
}

}  // namespace yuantu
