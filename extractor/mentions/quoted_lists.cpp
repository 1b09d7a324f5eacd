// SPDX-License-Identifier: Apache-2.0
// Finds lists of quotations that one noun tells of.
#include "extractor/mentions/quoted_lists.hpp"

#include <string>
#include <utility>
#include <vector>

#include "extractor/mentions/quoted_names.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_quote = 18;  // characters

// …|都是|该所|培育|的|小麦|新品种, …|等|水稻|新品种: the noun that tells what the quotes before are.
bool leads_to_product(const TokenizedSentence& sentence, std::size_t i) {
  static constexpr WordSet copulas({U"都是", U"均是", U"均为", U"是", U"等", U"都"});
  static constexpr WordSet nouns({U"品种", U"新品种", U"产品", U"新产品", U"系列产品", U"车型", U"机型",
                                  U"新车型", U"新机型", U"卫星", U"品系", U"良种"});
  if (i >= sentence.tokens.size() || !copulas.has(sentence.text(i))) return false;
  std::size_t last = i;
  while (last + 1 < sentence.tokens.size() && last - i < 14 && !sentence.tokens[last + 1].is_punctuation()) {
    ++last;
    if (sentence.text(i) == U"等" && last - i > 4) return false;
    if (nouns.has(sentence.text(last))) {
      const bool closes = last + 1 == sentence.tokens.size() || sentence.tokens[last + 1].is_punctuation();
      return closes || sentence.text(i) == U"等";
    }
  }
  return false;
}

}  // namespace

std::optional<std::size_t> closing_quote(const TokenizedSentence& sentence, std::size_t open) {
  const char32_t closing = sentence.character(sentence.tokens[open].span.begin) == U'‘' ? U'’' : U'”';
  for (std::size_t i = open + 1; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.span.begin - sentence.tokens[open].span.end > longest_quote) return std::nullopt;
    if (!token.is_punctuation()) continue;
    const char32_t c = sentence.character(token.span.begin);
    if (c == closing) return i > open + 1 ? std::optional(i) : std::nullopt;
    const bool harmless = c == U'—' || c == U'·' || c == U'-' || c == U' ' || c == U'+' || c == U'.';
    if (!harmless) return std::nullopt;
  }
  return std::nullopt;
}

// “沃土”“飞地”等工程: the noun behind the last of the quotes is that of all.
void find_quoted_list(const TokenizedSentence& sentence, std::size_t open, Candidates& candidates) {
  std::vector<Quote> quotes;
  std::size_t next = open;
  while (next < sentence.tokens.size() && sentence.character(sentence.tokens[next].span.begin) == U'“') {
    const auto close = closing_quote(sentence, next);
    if (!close) return;
    quotes.push_back({next, *close});
    next = *close + 1;
    if (next < sentence.tokens.size() && sentence.text(next) == U"、") ++next;
  }
  if (quotes.empty() || next >= sentence.tokens.size()) return;
  if (leads_to_product(sentence, next) && (quotes.size() > 1 || sentence.text(next) == U"是")) {
    for (const Quote& quote : quotes) {
      const Span inside{sentence.tokens[quote.open].span.end, sentence.tokens[quote.close].span.begin};
      if (inside.size() >= 2) candidates.push_back({inside, EntityType::Product, 0.75f, "product/told"});
    }
    return;
  }
  if (quotes.size() < 2) return;
  if (sentence.tokens[next].is(role_product) && !sentence.tokens[next].is(role_end)) {
    for (const Quote& quote : quotes) {  // “甲”“乙”|马铃薯
      const Span inside{sentence.tokens[quote.open].span.end, sentence.tokens[quote.close].span.begin};
      if (inside.size() >= 2) candidates.push_back({inside, EntityType::Product, 0.7f, "product/list"});
    }
    return;
  }
  if (sentence.text(next) == U"等") ++next;
  while (next < sentence.tokens.size() &&
         (sentence.tokens[next].part_of_speech == 'm' || sentence.tokens[next].part_of_speech == 'M' ||
          sentence.text(next) == U"大" || sentence.text(next) == U"项"))
    ++next;
  if (next >= sentence.tokens.size() || !sentence.tokens[next].is(role_end)) return;
  const EntityType type = sentence.tokens[next].word.end_type;
  if (type != EntityType::Project) return;
  for (const Quote& quote : quotes) {
    const Span span{sentence.tokens[quote.open].span.begin, sentence.tokens[quote.close].span.end};
    std::u32string name(sentence.document.view({span.begin + 1, span.end - 1}));
    name += sentence.text(next);
    candidates.push_back({span, type, 0.7f, "quoted/list", false, std::move(name)});
  }
}

}  // namespace yuantu
