// SPDX-License-Identifier: Apache-2.0
// Brings characters to one form: width, compatibility forms, punctuation, quotes, blanks, controls.
#pragma once

#include <cstdint>
#include <span>

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Letters, digits and signs become half-width; punctuation next to Han becomes full-width （），：；！？;
// straight quotes are paired to “ ”; line ends become U'\n', blanks U' ' or U+3000; pinyin in brackets behind
// a character goes; controls and zero-width characters go.
void normalize(MappedText& text, SourceRepairs& repairs);

// Adds what this stage has to do with each character, a set of Look, to a table of the BMP.
void add_normalization_looks(std::span<std::uint8_t> looks);

}  // namespace yuantu
