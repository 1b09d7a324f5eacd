// SPDX-License-Identifier: Apache-2.0
// Extends names over the brackets and branches behind them.
#include "extractor/mentions/name_tails.hpp"

#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// What the state grants to a university and names after it.
bool is_graded(std::u32string_view ending) {
  return ending.ends_with(U"重点实验室") || ending.ends_with(U"工程研究中心") ||
         ending.ends_with(U"协同创新中心") || ending.ends_with(U"工程技术研究中心");
}

bool is_stage(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  return text == U"站" || text == U"赛区" || text == U"赛点" || text == U"专场" || text == U"分会场";
}

bool is_part_of_zone(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  return text == U"片区" || text == U"园区" || text == U"分园" || text == U"组团" || text == U"园";
}

}  // namespace

std::size_t take_bracket(const TokenizedSentence& sentence, std::size_t end, EntityType type) {
  const std::size_t open = end + 1;
  if (open + 2 >= sentence.tokens.size() || !sentence.tokens[open].is_punctuation()) return end;
  const char32_t c = sentence.character(sentence.tokens[open].span.begin);
  if (c != U'（' && c != U'(') return end;
  const bool part = type == EntityType::Park && open + 3 < sentence.tokens.size() &&
                    is_part_of_zone(sentence, open + 2);  // 云汐产业园（江海片区）
  const bool staged = type == EntityType::Event && is_stage(sentence, open + 2);
  const std::size_t close = open + (staged || part ? 3 : 2);
  if (close >= sentence.tokens.size()) return end;
  const char32_t closing = sentence.character(sentence.tokens[close].span.begin);
  if (closing != U'）' && closing != U')') return end;
  const Token& place = sentence.tokens[open + 1];
  const bool tells =
      place.is(role_province) && (type == EntityType::Park || type == EntityType::Organization ||
                                  type == EntityType::Government || type == EntityType::Project);
  const bool seat = type == EntityType::Lab && place.is(role_known) &&
                    place.word.known_type == EntityType::University &&
                    is_graded(sentence.text(end));  // …教育部工程研究中心（江海大学）
  return (place.is(role_place) && !tells) || seat || part ? close : end;
}

std::size_t branch_end(const TokenizedSentence& sentence, std::size_t end, EntityType type) {
  static constexpr WordSet branches(
      {U"分部", U"分中心", U"分院", U"分所", U"分室", U"分实验室", U"分会", U"分园"});
  if (type != EntityType::Lab && type != EntityType::Organization) return end;
  const auto tokens = sentence.tokens;
  for (std::size_t i = end + 1; i < tokens.size() && i <= end + 2; ++i) {
    if (branches.has(sentence.text(i))) return i;
    if (tokens[i].is_punctuation() || tokens[i].size() > 4 || tokens[i].is(role_stop | role_title))
      return end;
  }
  return end;
}

bool may_stand_inside(EntityType type, Span span) {
  if (type == EntityType::Park) return span.size() > 2;
  if (type == EntityType::Event) return span.size() > 5;
  return type == EntityType::University || type == EntityType::Company;
}

}  // namespace yuantu
