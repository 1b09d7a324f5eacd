// SPDX-License-Identifier: Apache-2.0
// Finds medicines by the syllables that end their international names and by their form: 伏罗替尼片.
#include <algorithm>
#include <array>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/trigger_words.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_stem = 6;  // characters before the ending

constexpr std::array<std::u32string_view, 14> forms = {
    U"注射液", U"胶囊",     U"片",     U"颗粒", U"口服液", U"滴丸", U"丸",
    U"缓释片", U"口服溶液", U"滴眼液", U"乳膏", U"吸入剂", U"软膏", U"冻干粉针"};

template <std::size_t n>
std::uint32_t length_at(std::u32string_view text, const std::array<std::u32string_view, n>& endings) {
  std::uint32_t longest = 0;
  for (const std::u32string_view ending : endings) {
    if (text.starts_with(ending)) longest = std::max(longest, static_cast<std::uint32_t>(ending.size()));
  }
  return longest;
}

// The token that begins at a character; the number of tokens if none does.
std::size_t token_at(std::span<const Token> tokens, std::uint32_t begin) {
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                   [](const Token& token, std::uint32_t b) { return token.span.begin < b; });
  return at != tokens.end() && at->span.begin == begin ? static_cast<std::size_t>(at - tokens.begin())
                                                       : tokens.size();
}

bool may_be_in_stem(const Token& token) {
  if (token.is_punctuation() || token.part_of_speech == 'L' || token.part_of_speech == 'M') return false;
  if (token.size() > 2 ||
      token.is(role_stop | role_generic | role_known | role_industry | role_title | role_say))
    return false;
  return token.size() == 1 ? !token.is(role_publish)
                           : token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.rare;
}

// The name with the stem that begins at a character of token `at`: where it ends, or 0 if it is none.
std::uint32_t add_medicine(const TokenizedSentence& sentence, std::size_t at, std::uint32_t stem_begin,
                           std::uint32_t stem_end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::uint32_t limit = sentence.sentence.span.end;
  std::size_t first = at;
  const bool known = tokens[at].is(role_known) && tokens[at].word.known_type == EntityType::Product;
  if (tokens[at].span.begin < stem_begin && !known && !may_be_in_stem(tokens[at])) return 0;
  while (!known && first > 0 && stem_begin - tokens[first - 1].span.begin <= longest_stem &&
         may_be_in_stem(tokens[first - 1]))
    --first;
  const std::uint32_t end = stem_end + length_at(sentence.document.view({stem_end, limit}), forms);
  const bool ends_word = end == limit || token_at(tokens, end) != tokens.size();
  if (stem_begin <= tokens[first].span.begin || !ends_word) return 0;
  candidates.push_back({{tokens[first].span.begin, end}, EntityType::Product, 0.7f, "product/medicine"});
  return end;
}

}  // namespace

void find_medicines(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_stem)) return;
  std::uint32_t from = sentence.sentence.span.begin + 1;  // what stands before it has been looked at
  for (std::size_t at = 0; (at = sentence.next(at, 0, mark_stem)) < sentence.tokens.size(); ++at) {
    const Token& token = sentence.tokens[at];
    for (from = std::max(from, token.span.begin); from < token.span.end;) {
      const std::uint32_t begin = from++;
      const std::uint32_t size = stem_length(sentence.document.view({begin, sentence.sentence.span.end}));
      if (size > 0) from = std::max(from, add_medicine(sentence, at, begin, begin + size, candidates));
    }
  }
}

}  // namespace yuantu
