// SPDX-License-Identifier: Apache-2.0
// Finds parts of works and zones that have names of their own.
#include "extractor/mentions/named_parts.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

bool is_part_word(std::u32string_view text) {
  return text == U"园" || text == U"基地" || text == U"核心基地" || text == U"组团" || text == U"功能区";
}

bool is_line_of_traffic(std::u32string_view text) {
  return text == U"高铁" || text == U"高速" || text.ends_with(U"铁路") || text.ends_with(U"高速公路") ||
         text == U"号线";
}

// 云江铁路|江海|至|云岭|段, 云江高铁|江|云|段: the section of a line. `end` where there is none.
std::size_t section_end(const TokenizedSentence& sentence, std::size_t end) {
  if (!is_line_of_traffic(sentence.text(end))) return end;
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i - end <= 6; ++i) {
    const Token& token = sentence.tokens[i];
    if (sentence.character(token.span.end - 1) == U'段') return i - end > 1 || token.size() > 2 ? i : end;
    if (token.is_punctuation() || (!passes(token) && sentence.text(i) != U"至")) return end;
  }
  return end;
}

}  // namespace

bool is_zone(const Token& token) {
  return (token.is(role_known) && token.word.known_type == EntityType::Park) ||
         (token.is(role_end) && token.word.end_type == EntityType::Park);
}

void add_part_of_zone(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const Token& zone = tokens[i];
  if (i + 1 >= tokens.size()) return;
  std::size_t last = i + 1;
  const std::u32string_view side = sentence.text(last);
  const bool sided = side == U"东区" || side == U"西区" || side == U"南区" || side == U"北区";
  const bool sited = !sided && tokens[last].is(role_place) && last + 1 < tokens.size() &&
                     is_part_word(sentence.text(last + 1));
  if (sited) ++last;
  if (!sided && !sited) return;
  if (last + 1 < tokens.size() && passes(tokens[last + 1]) && !tokens[last + 1].is(role_say)) return;
  std::size_t first = i;
  if (!zone.is(role_known)) {
    const auto start = find_start(sentence, i);
    if (!start || start->opening == Opening::Common) return;
    first = start->token;
  }
  candidates.push_back(
      {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Park, 0.85f, "park/part"});
}

void add_part_of_works(const TokenizedSentence& sentence, std::size_t i, Span span, float score,
                       Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::size_t section = section_end(sentence, i);
  if (section > i)
    candidates.push_back(
        {{span.begin, tokens[section].span.end}, EntityType::Project, score, "project/section"});
  if (!sentence.text(i).ends_with(U"电站") || i + 2 >= tokens.size() || !is_number(tokens[i + 1])) return;
  std::size_t last = i + 2;
  if (sentence.text(last) == U"号" && last + 1 < tokens.size()) ++last;
  if (sentence.text(last) != U"机组" && sentence.text(last) != U"号机组") return;
  candidates.push_back(
      {{span.begin, tokens[last].span.end}, EntityType::Project, score, "project/generating-set"});
}

std::size_t with_road(const TokenizedSentence& sentence, std::size_t first, EntityType type) {
  if (type != EntityType::Project || first == 0 || !sentence.tokens[first].is(role_place)) return first;
  const Token& road = sentence.tokens[first - 1];
  if (road.part_of_speech != 'L' || road.size() < 3 || road.size() > 5) return first;
  const std::u32string_view text = sentence.text(first - 1);
  const bool number = std::all_of(text.begin() + 1, text.end(), is_digit);
  return number && (text[0] == U'G' || text[0] == U'S' || text[0] == U'X') ? first - 1 : first;
}

}  // namespace yuantu
