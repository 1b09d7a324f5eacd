// SPDX-License-Identifier: Apache-2.0
// Turns traditional characters into simplified ones, by the longest phrase that the table knows.
#pragma once

#include <cstdint>
#include <span>

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Characters keep their places: a phrase and what it becomes are equally long. A character that simplified
// text uses too (乾, 著, 於 as a surname) changes only where the lines around it are traditional.
void simplify(MappedText& text, SourceRepairs& repairs);

// What a character becomes in traditional text.
char32_t simplified(char32_t c);

// Adds what this stage has to do with each character, a set of Look, to a table of the BMP.
void add_simplification_looks(std::span<std::uint8_t> looks);

}  // namespace yuantu
