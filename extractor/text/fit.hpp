// SPDX-License-Identifier: Apache-2.0
// Says how well one piece of text continues another, by the words that the seam would make.
#pragma once

#include <cstddef>
#include <string_view>

namespace yuantu {

// Bits that the word list saves when the two are read as one: 0 where no word crosses the seam. 拓|展海外 >
// 0.
double word_gain(std::u32string_view left, std::u32string_view right);

// Cost in bits of the cheapest reading of a short text as words.
double reading_cost(std::u32string_view text);

// What reading a short text saves in bits if the character at a place is another one.
double replacement_gain(std::u32string_view text, std::size_t place, char32_t meant);

// True if the right piece begins with the character that ends the left one only because a line break repeated
// it: 园区制|制造业.
bool repeats_character(std::u32string_view left, std::u32string_view right);

// Brackets and quotes of a text: how many close without having opened, how many stay open.
struct Balance {
  int unopened = 0;
  int unclosed = 0;
};
Balance balance(std::u32string_view text);

}  // namespace yuantu
