// SPDX-License-Identifier: Apache-2.0
// What a word costs on the way through a sentence, in units of the word list.
#pragma once

#include <cstdint>

#include "extractor/utf.hpp"

namespace yuantu::word_costs {

inline constexpr std::uint32_t bit = 256;  // unit of WordList costs
inline constexpr std::uint32_t unknown_character = 19 * bit;
inline constexpr std::uint32_t punctuation = bit;
// A term of the lexicon costs about what a rare word of the list costs, so that it wins over its pieces but
// not over two everyday words that happen to meet there.
inline constexpr std::uint32_t known_term = 14 * bit;
inline constexpr std::uint32_t everyday_term = 17 * bit;
inline constexpr std::uint32_t field_term = 15 * bit;  // an industry: it gives way to an ending (海洋|科技港)
inline constexpr std::uint32_t ending_term = 13 * bit;
inline constexpr std::uint32_t latin_run = known_term + 2 * bit;  // OPPO and CEO are terms
inline constexpr std::uint32_t rare_word = 21 * bit;

// Latin, Greek and digits, which stand in runs.
constexpr bool is_word_character(char32_t c) {
  if (c >= 0x400) return false;
  return is_latin(c) || is_digit(c) || (c >= 0xc0 && c <= 0x24f) || (c >= 0x370 && c <= 0x3ff);
}

}  // namespace yuantu::word_costs
