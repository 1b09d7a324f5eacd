// SPDX-License-Identifier: Apache-2.0
// What the compiler of the table of misprinted words and its reader have in common.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractor/text/beginning_filter.hpp"

namespace yuantu {

// Bits that a correction must save where a text is read as words, by how unlike the two characters are.
constexpr double least_misprint_gain[] = {6, 8, 10};

// Of misprinted words: the two characters that betray them, which sound text seldom has side by side; and
// their first two characters in one number with the third, or with 0 for a word of two.
using MisprintPairs = BeginningFilter<17, 3>;
using MisprintBeginnings = BeginningFilter<18, 3>;

// may_have(text[k], text[k + 1]) for each k below `count`, which is 64 at most, as bits.
std::uint64_t pairs_in(const MisprintPairs& filter, const char32_t* text, std::size_t count);

}  // namespace yuantu
