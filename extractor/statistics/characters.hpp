// SPDX-License-Identifier: Apache-2.0
// Sets of characters that the readers of numbers share.
#pragma once

#include <string_view>

namespace yuantu {

// For short sets: a search through them costs less than a table.
constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// What parts two clauses of a sentence. A switch, since it is asked for nearly every character.
constexpr bool breaks_clause(char32_t c) {
  switch (c) {
    case U'，':
    case U'；':
    case U'：':
    case U'。':
    case U'！':
    case U'？':
    case U',':
    case U';':
    case U':':
    case U'\n':
      return true;
    default:
      return false;
  }
}

// What parts the cells of a line that is a row of a table.
constexpr bool separates_cells(char32_t c) {
  return c == U'｜' || c == U'|' || c == U'\t' || c == U'\u3000';
}

}  // namespace yuantu
