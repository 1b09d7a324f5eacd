// SPDX-License-Identifier: Apache-2.0
// Judges where a name begins, given the word that ends it.
#pragma once

#include <cstddef>
#include <optional>

#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/word_marks.hpp"

namespace yuantu {

// What opens a name, from weak to strong.
enum class Opening : std::uint8_t { Common, Country, Latin, Ordinal, Unknown, Quote, Known, Place };

struct NameStart {
  std::size_t token = 0;
  Opening opening = Opening::Common;
  std::uint32_t specific = 0;  // characters of words that are not generic, before the ending
  std::uint32_t core = 0;      // of these, characters that are no place, known name or ending
  bool clean = false;          // punctuation, a stop word or the sentence's begin stands before it
  bool counted = false;        // a number stands before it: 三个|芯片项目
};

// The best begin for the name that ends with token `end`; nothing if no word can stand before it.
std::optional<NameStart> find_start(const TokenizedSentence& sentence, std::size_t end);

// True if a name may go on over this word.
inline bool passes(const Token& token) {
  return token.has(mark_passes);
}
// A function word of one character behind a place or a part of a brand: 金汇|能|新材料, 新疆|其|亚.
bool is_inside_brand(const TokenizedSentence& sentence, std::size_t i);
// A character that is no known word by itself here: part of a brand or a person's name.
inline bool is_unknown(const Token& token) {
  return token.has(mark_unknown);
}

}  // namespace yuantu
