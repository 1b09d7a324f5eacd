// SPDX-License-Identifier: Apache-2.0
// Mends where firms' names begin.
#include "extractor/mentions/firm_borders.hpp"

#include <string_view>

#include "extractor/mentions/name_openings.hpp"

namespace yuantu {
namespace {

// A firm whose name seems to begin with its industry has a brand of everyday characters before it:
// 江海|秋|乐|种业.
void extend_over_brand(const TokenizedSentence& sentence, NameStart& start) {
  std::size_t i = start.token;
  while (i > 0 && start.token - i < 3 && sentence.tokens[i - 1].size() == 1 &&
         !sentence.tokens[i - 1].is_punctuation() && sentence.text(i - 1) != U"的")
    --i;
  if (i == start.token && i > 1 && sentence.tokens[i - 1].size() == 2 &&
      sentence.tokens[i - 2].is(role_place) &&
      !sentence.tokens[i - 1].is(role_stop | role_generic | role_title)) {
    --i;  // 江海|潜在|人工智能科技有限公司
  }
  const bool place = i > 0 && sentence.tokens[i - 1].is(role_place);
  const std::uint32_t size = sentence.tokens[start.token].span.begin - sentence.tokens[i].span.begin;
  if (size == 0 || !place) return;
  start.token = i - 1;
  start.opening = Opening::Place;
  start.specific += size + sentence.tokens[i - 1].size();
  start.clean = is_clean(sentence, i - 1, EntityType::Company);
}

// 上|海安|托|…: where the word list cut a place in two, the name begins with the place.
void mend_place(const TokenizedSentence& sentence, NameStart& start) {
  if (start.opening != Opening::Place || start.token == 0) return;
  const Token& before = sentence.tokens[start.token - 1];
  if (before.size() != 1 || before.is_punctuation()) return;
  const Span place{before.span.begin, before.span.begin + 2};
  if (!NameGrammar::builtin().classify(sentence.document.view(place)).is(role_place)) return;
  const bool clean = is_clean(sentence, start.token - 1, EntityType::Company);
  if (!clean) return;
  start.token -= 1;
  start.specific += 1;
  start.clean = clean;
}

// 易度|江海|机器人|科技有限公司: the brand of a subsidiary stands before its place.
void take_brand_before_place(const TokenizedSentence& sentence, std::size_t end, NameStart& start) {
  if (start.opening != Opening::Place || start.token == 0 || start.clean) return;
  if (sentence.tokens[end].word.needs != Needs::Any) return;
  const std::size_t i = start.token - 1;
  const Token& brand = sentence.tokens[i];
  const bool whole = brand.rare || brand.part_of_speech == 'Z';
  const std::size_t first = whole                                                              ? i
                            : i > 0 && is_unknown(brand) && is_unknown(sentence.tokens[i - 1]) ? i - 1
                                                                                               : i + 1;
  if (first > i || brand.is(role_stop | role_title | role_generic | role_known | role_place)) return;
  if (!is_clean(sentence, first, EntityType::Company)) return;
  start.specific += sentence.tokens[start.token].span.begin - sentence.tokens[first].span.begin;
  start.token = first;
  start.opening = Opening::Unknown;
  start.clean = true;
}

// A word of everyday speech between two that cannot be in a name, or at the begin of a clause.
bool can_be_brand(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  constexpr std::string_view function_words = "PMLpcur";
  return token.size() >= 2 && token.size() <= 3 &&
         function_words.find(token.part_of_speech) == function_words.npos &&
         !token.is(role_stop | role_title | role_say | role_class | role_generic | role_end | role_known |
                   role_industry | role_brand_head) &&
         is_clean(sentence, i, EntityType::Company);
}

}  // namespace

std::optional<NameStart> plain_brand(const TokenizedSentence& sentence, std::size_t end,
                                     const std::optional<NameStart>& start) {
  if (sentence.tokens[end].word.needs != Needs::Any || (start && start->opening != Opening::Common))
    return start;
  std::size_t first = start ? start->token : end;
  if (first == end && end > 0 && sentence.tokens[end - 1].is(role_industry | role_brand_head))
    first = end - 1;
  if (first == 0 || !can_be_brand(sentence, first - 1)) return start;
  NameStart found = start.value_or(NameStart{});
  found.specific += sentence.tokens[end].span.begin - sentence.tokens[first - 1].span.begin;
  found.core += sentence.tokens[first - 1].size();
  found.token = first - 1;
  found.opening = Opening::Unknown;
  found.clean = true;
  return found;
}

void mend_firm(const TokenizedSentence& sentence, std::size_t end, NameStart& start) {
  if (start.opening == Opening::Common) extend_over_brand(sentence, start);
  mend_place(sentence, start);
  take_brand_before_place(sentence, end, start);
}

}  // namespace yuantu
