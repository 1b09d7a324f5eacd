// SPDX-License-Identifier: Apache-2.0
// Finds names that a quotation and a noun make together.
#include "extractor/mentions/quoted_nouns.hpp"

#include <array>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

// What a quote is with the noun behind it, if at least so many characters stand between its marks.
struct QuotedKind {
  std::u32string_view noun;
  std::uint32_t least;
  bool last;  // the noun ends its phrase; not: “云汐一号”|计划|12|月|量产
  EntityType type;
  float score;
  const char* rule;
};
constexpr std::array<QuotedKind, 3> quoted_kinds{{
    {U"活动", 4, false, EntityType::Event, 0.7f, "event/activity"},
    {U"计划", 2, true, EntityType::Project, 0.7f, "project/programme"},
    {U"奖", 2, false, EntityType::Honor, 0.8f, "honor/quoted"},
}};

}  // namespace

bool add_programme(const TokenizedSentence& sentence, const Quote& quote, std::u32string_view text,
                   Candidates& candidates) {
  const bool programme = text.size() >= 4 && (text.ends_with(U"计划") || text.ends_with(U"工程"));
  const bool policy = text.ends_with(U"行动计划") || text.ends_with(U"规划");
  if (!programme || policy) return false;
  for (std::size_t i = quote.open + 1; i + 1 < quote.close;
       ++i) {  // “引凤计划”: a verb of one character may be in it
    const Token& token = sentence.tokens[i];
    const bool plain = token.is(role_stop | role_generic) || token.part_of_speech == 'v';
    if (plain && (token.size() > 1 || token.is(role_generic))) return false;
  }
  const Span inside{sentence.tokens[quote.open].span.end, sentence.tokens[quote.close].span.begin};
  candidates.push_back({inside, EntityType::Project, 0.7f, "project/programme"});
  return true;
}

bool add_quote_and_noun(const TokenizedSentence& sentence, const Quote& quote, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::size_t behind = quote.close + 1;
  const std::uint32_t inside = tokens[quote.close].span.begin - tokens[quote.open].span.end;
  for (const QuotedKind& kind : quoted_kinds) {
    if (behind >= tokens.size() || inside < kind.least || sentence.text(behind) != kind.noun) continue;
    if (kind.last && behind + 1 < tokens.size() && !tokens[behind + 1].is_punctuation()) continue;
    candidates.push_back(
        {{tokens[quote.open].span.begin, tokens[behind].span.end}, kind.type, kind.score, kind.rule});
    return true;
  }
  const bool ordinal = quote.open > 0 && sentence.text(quote.open - 1).ends_with(U"届");
  const bool goes_on = behind < tokens.size() && passes(tokens[behind]);
  if (!ordinal || goes_on) return false;
  candidates.push_back({{tokens[quote.open - 1].span.begin, tokens[quote.close].span.end},
                        EntityType::Event,
                        0.7f,
                        "event/ordinal"});
  return true;
}

bool add_branded(const TokenizedSentence& sentence, const Quote& quote, Candidates& candidates) {
  std::size_t last = quote.close;
  while (last + 1 < sentence.tokens.size() && last - quote.close < 4) {
    const Token& token = sentence.tokens[last + 1];
    const bool noun = token.part_of_speech == 'n' || token.part_of_speech == 'b' ||
                      token.part_of_speech == 'N' || token.is(role_product) || token.rare ||
                      is_unknown(token);
    const std::u32string_view text = sentence.text(last + 1);
    if (text == U"出口" || text == U"销售" || text == U"产品" || text == U"商标") break;
    if (!noun || token.is(role_stop | role_title | role_end | role_class)) break;
    ++last;
  }
  if (last == quote.close || sentence.text(last).size() < 2) return false;
  candidates.push_back({{sentence.tokens[quote.open].span.begin, sentence.tokens[last].span.end},
                        EntityType::Product,
                        0.75f,
                        "product/branded"});
  return true;
}

}  // namespace yuantu
