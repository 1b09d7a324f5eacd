// SPDX-License-Identifier: Apache-2.0
// Gives punctuation the form that its neighbours ask for: MappedText -> MappedText.
#pragma once

#include <string_view>

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Makes narrow signs beside Chinese wide, opens and closes straight quotes, reads letters inside numbers as
// figures, and marks question marks that stand for lost characters (U+FFFD). In place; no character moves.
void normalize_punctuation(MappedText& text);

// The characters that normalize_punctuation looks at.
inline constexpr std::u32string_view punctuated_signs = U"（）“”–\nOolI(),;!?:.\"";

}  // namespace yuantu
