// SPDX-License-Identifier: Apache-2.0
// Finds places and industries.
#include "extractor/mentions/place_names.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_field = 6;  // tokens of an industry

constexpr CharacterSet settlement_tails(U"镇乡道村岛");

bool is_settlement(std::u32string_view text) {
  return text == U"镇" || text == U"乡" || text == U"街道" || text == U"村" || text == U"岛";
}

bool separates_fields(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  return text == U"、" || text == U"和" || text == U"与" || text == U"及" || text == U"以及";
}

bool is_field_tail(std::u32string_view text) {
  return text == U"产业" || text == U"领域" || text == U"行业" || text == U"业务" || text == U"技术" ||
         text == U"方向" || text == U"赛道" || text == U"研发" || text == U"产品";
}

}  // namespace

void find_place_names(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const char32_t tail = sentence.character(tokens[i].span.end - 1);
    if (i > 0 && settlement_tails.has(tail) && is_settlement(sentence.text(i))) {
      std::size_t first = i;
      while (first > 0 && i - first < 3 && is_unknown(tokens[first - 1])) --first;
      if (i - first == 0 && first > 0 && tokens[first - 1].size() <= 3 && passes(tokens[first - 1]) &&
          !tokens[first - 1].is(role_generic | role_end | role_industry)) {
        --first;
      }
      const std::uint32_t size = tokens[i].span.begin - tokens[first].span.begin;
      // 湾沚|镇: the county's seat has its name; 江海市|镇 is none
      const bool seat = first + 1 == i && size == 2 && !tokens[first].is(role_province | role_country_place);
      if (size < 1 || size > 4 || (tokens[first].is(role_place) && !seat)) continue;
      candidates.push_back(
          {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Place, 0.5f, "place/settlement"});
      continue;
    }
    if (tokens[i].part_of_speech == 'S' && tokens[i].size() > 2 &&
        (tail == U'镇' || tail == U'乡' || tail == U'村') && !tokens[i].is(role_known | role_end)) {
      candidates.push_back({tokens[i].span, EntityType::Place, 0.5f, "place/settlement"});
    }
    if (!tokens[i].is(role_place)) continue;
    std::size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1].is(role_place)) ++last;
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
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
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
