// SPDX-License-Identifier: Apache-2.0
// Judges words as parts of brands and as what stands around the short names of firms.
#pragma once

#include <cstddef>
#include <span>

#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/word_marks.hpp"

namespace yuantu {

// A word that can be (part of) a brand: unknown, or a name of a person or thing in the word list.
inline bool is_brand_word(const Token& token) {
  return token.has(mark_brand);
}
// 与, 在, 将, 其: a function word where it stands alone.
bool is_function_character(char32_t c);
// 910B|芯片: a model, not a brand.
bool begins_with_digit(const TokenizedSentence& sentence, std::size_t i);
std::uint32_t characters(std::span<const Token> tokens, std::size_t first, std::size_t last);
// A short name may end before token `next`.
bool ends_name(std::span<const Token> tokens, std::size_t next);
bool is_clean_start(std::span<const Token> tokens, std::size_t first);
bool is_plain(std::span<const Token> tokens, std::size_t first, std::size_t last);
// Two characters or more that are no everyday word: 澜图|智控, but not 绿色|化.
bool looks_like_brand(std::span<const Token> tokens, std::size_t first, std::size_t last);
// 董事长, 拟, 旗下, 推出: only firms have or do what these words say.
bool acts(std::span<const Token> tokens, std::size_t next);
// Two or three characters with a surname in front: rather a person.
bool may_be_person(const TokenizedSentence& sentence, std::size_t first, std::size_t last);

}  // namespace yuantu
