// SPDX-License-Identifier: Apache-2.0
// Finds zones by their shape where no table knows how they end: 云创谷·江海, 云汐江海园|位于….
#include "extractor/character_set.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr CharacterSet zone_tails(U"谷湾港园城岛坊");
constexpr std::uint32_t longest_zone = 7;  // characters

// 位于, 落户: what zones do, and what is done with them.
bool tells_of_zone(std::u32string_view text) {
  return text == U"位于" || text == U"坐落" || text == U"坐落于" || text == U"地处" || text == U"揭牌" ||
         text == U"挂牌" || text == U"开园" || text == U"主攻" || text == U"规划面积" || text == U"占地";
}

bool may_be_in_zone(const Token& token) {
  if (token.is_punctuation() || token.is(role_stop | role_title | role_say | role_class)) return false;
  if (token.is(role_generic) && !token.is(role_brand_head)) return false;
  return token.has(mark_unknown) || token.rare || token.is(role_place | role_brand_head) ||
         token.part_of_speech == 'R' || token.part_of_speech == 'S' || token.part_of_speech == 'Z' ||
         token.has(mark_passes);
}

// The first token of the words before `end` that may open a zone's name, not further than a border.
std::size_t zone_start(const TokenizedSentence& sentence, std::size_t end) {
  std::size_t first = end;
  while (first > 0 && may_be_in_zone(sentence.tokens[first - 1]) &&
         sentence.tokens[end - 1].span.end - sentence.tokens[first - 1].span.begin < longest_zone)
    --first;
  const bool border =
      first == 0 || sentence.tokens[first - 1].is_punctuation() || !passes(sentence.tokens[first - 1]);
  return border ? first : end;
}

// “云创谷|·|江海”
void add_dotted(const TokenizedSentence& sentence, std::size_t dot, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (dot == 0 || dot + 1 >= tokens.size() || !tokens[dot + 1].is(role_place)) return;
  const Token& before = tokens[dot - 1];
  if (before.is_punctuation() || !zone_tails.has(sentence.character(before.span.end - 1))) return;
  if (before.is(role_place) || before.span.end != tokens[dot].span.begin) return;
  const std::size_t first = zone_start(sentence, dot);
  if (first == dot || tokens[dot].span.begin - tokens[first].span.begin < 3) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[dot + 1].span.end}, EntityType::Park, 0.8f, "park/dotted"});
}

// 云汐|江海|园|位于…
void add_garden(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i == 0 || i + 1 >= tokens.size() || !tells_of_zone(sentence.text(i + 1))) return;
  const std::size_t first = zone_start(sentence, i);
  const std::uint32_t size = tokens[i].span.begin - tokens[first].span.begin;
  if (first == i || size < 3 || (first + 1 == i && tokens[first].is(role_place))) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Park, 0.65f, "park/garden"});
}

}  // namespace

void find_zone_shapes(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_dot | mark_garden)) return;
  for (std::size_t i = 1; i + 1 < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].has(mark_dot)) add_dotted(sentence, i, candidates);
    if (sentence.tokens[i].has(mark_garden)) add_garden(sentence, i, candidates);
  }
}

}  // namespace yuantu
