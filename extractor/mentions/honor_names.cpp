// SPDX-License-Identifier: Apache-2.0
// Finds honours behind the verbs of awarding.
#include "extractor/mentions/quoted_names.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_honor = 16;  // tokens

bool joins_honors(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"及" || text == U"以及" || text == U"与";
}

// How much it takes for the words before an honour's last word to make it a name.
bool is_award_word(std::u32string_view text) {
  return text.back() == U'奖' || text == U"称号";
}

bool can_be_in_honor(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const char32_t c = sentence.character(token.span.begin);
  if (c == U'“' || c == U'”' || c == U'（' || c == U'）' || c == U'·') return true;
  if (token.is_punctuation()) return false;
  const std::u32string_view text = sentence.text(i);
  if (text == U"首批" || text == U"首个" || text == U"最佳" || text == U"最具" || text == U"优秀" ||
      text == U"年度" || text == U"年")
    return true;
  if (token.part_of_speech == 'M' || token.part_of_speech == 'm') return true;
  return passes(token) || token.is(role_generic | role_honor);
}

}  // namespace

void find_honors(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is(role_award)) continue;
    std::size_t first = i + 1;
    while (first < tokens.size() && (sentence.text(first) == U"为" || sentence.text(first) == U"了" ||
                                     sentence.text(first) == U"由" || sentence.text(first) == U"过")) {
      ++first;
    }
    for (std::size_t k = first; k <= tokens.size() && k - first <= longest_honor; ++k) {
      const bool ends = k == tokens.size() || !can_be_in_honor(sentence, k) || joins_honors(sentence.text(k));
      if (!ends) continue;
      std::size_t last = k;
      while (last > first && !tokens[last - 1].is(role_honor) &&
             sentence.character(tokens[last - 1].span.begin) != U'”') {
        --last;
      }
      if (last > first) {
        const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
        std::uint32_t specific = 0;
        for (std::size_t t = first; t + 1 < last; ++t) specific += tokens[t].size();
        const bool quoted = sentence.character(tokens[last - 1].span.begin) == U'”';
        const bool enough = quoted || is_award_word(sentence.text(last - 1)) || specific >= 4;
        const bool number_first = tokens[first].part_of_speech == 'M' &&
                                  (first + 1 >= last || !sentence.text(first + 1).starts_with(U"年"));
        if (enough && !number_first && span.size() >= 2) {
          candidates.push_back({span, EntityType::Honor, 1.0f, "honor/awarded"});
        }
      }
      if (k >= tokens.size() || !joins_honors(sentence.text(k))) break;
      first = k + 1;
      k = first;
    }
  }
}

}  // namespace yuantu
