// SPDX-License-Identifier: Apache-2.0
// Turns traditional characters into simplified ones, by the longest phrase that the table knows.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Characters keep their places: a phrase and what it becomes are equally long. A character that simplified
// text uses too (乾, 著, 於 as a surname) changes only where the lines around it are traditional.
void simplify(MappedText& text, SourceRepairs& repairs);

// What a character becomes in traditional text.
char32_t simplified(char32_t c);

// What this stage has to do with a character: a set of Look.
unsigned simplification_look(char32_t c);

}  // namespace yuantu
