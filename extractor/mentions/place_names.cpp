// SPDX-License-Identifier: Apache-2.0
// Finds places and industries.
#include "extractor/mentions/place_names.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/trigger_words.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_field = 6;  // tokens of an industry

bool separates_fields(const TokenizedSentence& sentence, std::size_t i) {
  return sentence.tokens[i].has(mark_separates);
}

bool is_field_tail(std::u32string_view text) {
  return text == U"产业" || text == U"领域" || text == U"行业" || text == U"业务" || text == U"技术" ||
         text == U"方向" || text == U"赛道" || text == U"研发" || text == U"产品";
}

}  // namespace

void find_place_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_place) || sentence.has(mark_settlement))) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; (i = sentence.next(i, role_place, mark_settlement)) < tokens.size(); ++i) {
    if (i > 0 && tokens[i].has(mark_settlement) && is_settlement(sentence.text(i))) {
      std::size_t first = i;
      while (first > 0 && i - first < 3 && is_unknown(tokens[first - 1])) --first;
      if (i - first == 0 && first > 0 && tokens[first - 1].size() <= 3 && passes(tokens[first - 1]) &&
          !tokens[first - 1].is(role_generic | role_end | role_industry)) {
        --first;
      }
      if (first > 0 && i - first < 3 && tokens[first - 1].size() == 1 &&
          !tokens[first - 1].is_punctuation() && first > 1 && tokens[first - 2].is(role_place) &&
          is_unknown(tokens[i - 1]))
        --first;  // 江海|里|岔|镇
      const std::uint32_t size = tokens[i].span.begin - tokens[first].span.begin;
      // 湾沚|镇: the county's seat has its name; 江海市|镇 is none
      const bool seat = first + 1 == i && size == 2 && !tokens[first].is(role_province | role_country_place);
      if (size < 1 || size > 4 || (tokens[first].is(role_place) && !seat)) continue;
      candidates.push_back({{tokens[first].span.begin, tokens[i].span.end},
                            EntityType::Place,
                            seat ? 0.65f : 0.5f,
                            "place/settlement"});
      continue;
    }
    if (tokens[i].has(mark_settlement) && !is_settlement(sentence.text(i))) {
      candidates.push_back({tokens[i].span, EntityType::Place, 0.5f, "place/settlement"});
    }
    if (!tokens[i].is(role_place)) continue;
    std::size_t last = i;
    const auto is_seat = [&](std::size_t k) {  // 江海区|云岭|镇
      return k + 1 < tokens.size() && tokens[k + 1].has(mark_settlement) &&
             is_settlement(sentence.text(k + 1));
    };
    while (last + 1 < tokens.size() && tokens[last + 1].is(role_place) && !is_seat(last + 1)) ++last;
    const bool everyday = last == i && tokens[i].is(role_ambiguous) && tokens[i].part_of_speech != 'S';
    if (!everyday) {
      candidates.push_back({{tokens[i].span.begin, tokens[last].span.end},
                            EntityType::Place,
                            0.6f,
                            last == i ? "place/lexicon" : "place/chain"});
    }
    i = last;
  }
}

void find_industries(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.is(role_industry | role_focus)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; (i = sentence.next(i, role_industry | role_focus)) < tokens.size(); ++i) {
    if (tokens[i].is(role_industry)) {
      candidates.push_back({tokens[i].span, EntityType::Industry, 0.4f, "industry/lexicon"});
    }
    if (!tokens[i].is(role_focus)) continue;
    std::size_t first = i + 1;
    for (std::size_t k = first; k <= tokens.size() && k - first <= longest_field; ++k) {
      const bool ends = k == tokens.size() || separates_fields(sentence, k) || !passes(tokens[k]);
      if (!ends) continue;
      std::size_t last = k;
      while (last > first && is_field_tail(sentence.text(last - 1))) --last;
      const std::uint32_t size = last > first ? tokens[last - 1].span.end - tokens[first].span.begin : 0;
      const bool firm = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                    tokens.begin() + static_cast<std::ptrdiff_t>(last), [](const Token& t) {
                                      return t.is(role_known) ||
                                             (t.is(role_class) && t.word.class_type == EntityType::Company);
                                    });
      if (size >= 2 && !firm) {  // 押注|云平台|企业|云汐量子
        candidates.push_back({{tokens[first].span.begin, tokens[last - 1].span.end},
                              EntityType::Industry,
                              0.3f,
                              "industry/focus"});
      }
      if (k == tokens.size() || !separates_fields(sentence, k)) break;
      first = k + 1;
      k = first;
    }
  }
}

}  // namespace yuantu
