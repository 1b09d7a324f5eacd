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

// 灭活, 减毒, 多价: how a vaccine is made, or against what in letters.
bool tells_of_vaccine(std::u32string_view text) {
  static constexpr std::u32string_view words[] = {U"灭活", U"减毒",   U"活疫苗", U"结合", U"重组", U"多糖",
                                                  U"载体", U"亚单位", U"裂解",   U"联合", U"mRNA", U"吸附"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](auto word) { return text.find(word) != std::u32string_view::npos; });
}

bool may_be_in_vaccine(const Token& token, std::u32string_view text) {
  if (token.has(mark_rate) || text == U"设计") return false;
  if (token.is_punctuation() || token.is(role_place | role_title | role_say | role_class | role_publish))
    return false;
  if (token.part_of_speech == 'L' || text == U"价" || text == U"株" || text == U"型") return true;
  if (token.is(role_stop)) return text == U"价";
  return passes(token) || token.part_of_speech == 'v' || token.is(role_product | role_industry);
}

// 13|价|云汐菌|多糖|结合|疫苗
void add_vaccine(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (!sentence.text(end).ends_with(U"疫苗") && !sentence.text(end).ends_with(U"联苗")) return;
  std::size_t first = end;
  while (first > 0 && end - first < 10 && may_be_in_vaccine(tokens[first - 1], sentence.text(first - 1)))
    --first;
  const bool number =
      first > 0 && first < end && tokens[first - 1].part_of_speech == 'M' && sentence.text(first) == U"价";
  if (number) --first;
  while (first < end && (tokens[first].is(role_generic) || sentence.text(first) == U"种")) ++first;
  const Span span{tokens[first].span.begin, tokens[end].span.end};
  const bool goes_on = end + 1 < tokens.size() && passes(tokens[end + 1]) && tokens[end + 1].size() > 1 &&
                       !tokens[end + 1].is(role_stop) && tokens[end + 1].part_of_speech != 'v';
  const bool made =
      (first > 0 && tokens[first - 1].has(mark_rate)) ||
      (end + 1 < tokens.size() && tokens[end + 1].part_of_speech == 'M');  // 年产|…疫苗|1500|万人份
  if (made || span.size() < 7 || goes_on || !tells_of_vaccine(sentence.document.view(span))) return;
  candidates.push_back({span, EntityType::Product, 0.65f, "product/vaccine"});
}

}  // namespace

void find_medicines(const TokenizedSentence& sentence, Candidates& candidates) {
  if (sentence.has(mark_vaccine)) {
    for (std::size_t i = 1; (i = sentence.next(i, 0, mark_vaccine)) < sentence.tokens.size(); ++i)
      add_vaccine(sentence, i, candidates);
  }
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
