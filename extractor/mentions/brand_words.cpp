// SPDX-License-Identifier: Apache-2.0
// Judges words as parts of brands: Tokens -> whether they can be.
#include "extractor/mentions/brand_words.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

bool is_function_character(char32_t c) {
  static constexpr CharacterSet words(
      U"与和及在由对向从为至到的是有将把被于给让使跟以等了也已正均还则又就都可能会要该其此各每某这那");
  return words.has(c);
}

bool begins_with_digit(const TokenizedSentence& sentence, std::size_t i) {
  return is_digit(sentence.character(sentence.tokens[i].span.begin));
}

std::uint32_t characters(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  return tokens[last - 1].span.end - tokens[first].span.begin;
}

bool ends_name(std::span<const Token> tokens, std::size_t next) {
  if (next >= tokens.size()) return true;
  const Token& token = tokens[next];
  if (!passes(token)) return true;
  return token.is(role_title | role_publish | role_award | role_focus) || token.part_of_speech == 'v';
}

bool is_clean_start(std::span<const Token> tokens, std::size_t first) {
  if (first == 0) return true;
  const Token& before = tokens[first - 1];
  return !passes(before) || before.part_of_speech == 'v' || before.is(role_generic | role_title);
}

bool is_plain(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                      tokens.begin() + static_cast<std::ptrdiff_t>(last),
                      [](const Token& t) { return t.is(role_end | role_title | role_generic | role_stop); });
}

bool looks_like_brand(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  const std::uint32_t size = characters(tokens, first, last);
  const bool listed = last - first == 1 && tokens[first].is(role_known);  // 小米, 滴滴
  if ((size < 3 && !listed) || size > 6 || !is_plain(tokens, first, last)) return false;
  if (last - first == 1 && tokens[first].is(role_known)) return is_brand_word(tokens[first]);
  std::uint32_t brand = 0;
  for (std::size_t i = first; i < last; ++i) brand += is_brand_word(tokens[i]) ? tokens[i].size() : 0;
  return brand >= 2;
}

bool acts(std::span<const Token> tokens, std::size_t next) {
  if (next >= tokens.size()) return false;
  const Token& token = tokens[next];
  return token.is(role_acts | role_title | role_publish) && !token.is_punctuation();
}

bool may_be_person(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  const std::uint32_t begin = sentence.tokens[first].span.begin;
  return characters(sentence.tokens, first, last) <= 3 &&
         NameGrammar::builtin().name_character(sentence.character(begin)).surname;
}

}  // namespace yuantu
