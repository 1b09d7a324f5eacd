// SPDX-License-Identifier: Apache-2.0
// Finds institutes by their numbers and short names, and divisions of offices.
#include "extractor/mentions/institute_names.hpp"

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// 航天|六|院: the academies of the two space groups.
void add_numbered_academy(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  constexpr std::u32string_view numbers = U"一二三四五六七八九十";
  const auto tokens = sentence.tokens;
  if (i < 2 || tokens[i].size() != 1 || sentence.text(i) != U"院") return;
  const std::u32string_view number = sentence.text(i - 1);
  const std::u32string_view group = sentence.text(i - 2);
  if (number.find_first_not_of(numbers) != std::u32string_view::npos) return;
  if (group != U"航天" && group != U"航天科技" && group != U"航天科工" && group != U"航天科技集团" &&
      group != U"航天科工集团")
    return;
  candidates.push_back(
      {{tokens[i - 2].span.begin, tokens[i].span.end}, EntityType::Lab, 0.85f, "lab/numbered"});
}

// 703|所, 七|〇|八所, 中国电科|38|所: institutes that are called by their numbers.
void add_numbered_institute(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  constexpr std::u32string_view numbers = U"0123456789〇零一二三四五六七八九十";
  const auto tokens = sentence.tokens;
  const Token& last = tokens[i];
  std::uint32_t begin = last.span.end - 1;
  while (begin > sentence.sentence.span.begin && numbers.find(sentence.character(begin - 1)) != numbers.npos)
    --begin;
  const std::uint32_t digits = last.span.end - 1 - begin;
  std::size_t first = i;
  while (first > 0 && tokens[first].span.begin > begin) --first;
  if (digits == 0 || digits > 4 || begin > last.span.begin || tokens[first].span.begin != begin) return;
  const bool ordinal =
      sentence.document.view({begin, begin + digits}).find(U'十') != std::u32string_view::npos;
  const bool owned = first > 0 && tokens[first - 1].is(role_known) &&
                     tokens[first - 1].word.known_type == EntityType::Company;
  if (digits < 2 && !(owned && digits == 1)) return;
  const bool counted =  // 有|23|所|高校
      first > 0 && is_digit(sentence.character(begin)) &&
      (tokens[first - 1].is(role_stop) || tokens[first - 1].part_of_speech == 'v');
  if (!owned && (digits != 3 || ordinal || (counted && sentence.text(first - 1) != U"由"))) return;
  candidates.push_back({{tokens[owned ? first - 1 : first].span.begin, last.span.end},
                        EntityType::Lab,
                        owned ? 0.85f : 0.65f,
                        "lab/numbered"});
}

bool is_academy(const Token& token) {
  if (!token.is(role_known | role_end) || token.size() < 3) return false;
  const EntityType type = token.is(role_known) ? token.word.known_type : token.word.end_type;
  return type == EntityType::Organization || type == EntityType::Lab || type == EntityType::University;
}

// 中国科学院|金属|所, 农科院|栽培|所: institutes by the short names of their fields.
void add_short_institute(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (tokens[i].size() != 1 || i < 2) return;
  if (i + 1 < tokens.size() && tokens[i + 1].size() == 1 && tokens[i + 1].part_of_speech == 'v' &&
      !tokens[i + 1].is(role_say))
    return;  // 中科院|团队|所|作
  std::size_t first = i;
  while (first > 0 && tokens[i].span.begin - tokens[first - 1].span.begin <= 4 &&
         !tokens[first - 1].is(role_known) &&
         !tokens[first - 1].is(role_end | role_title | role_generic | role_stop | role_class) &&
         passes(tokens[first - 1]))
    --first;
  if (first == i || first == 0 || tokens[i].span.begin - tokens[first].span.begin < 2) return;
  const Token& owner = tokens[first - 1];
  if (!is_academy(owner) || sentence.character(owner.span.end - 1) != U'院') return;
  std::size_t begin = first - 1;
  if (!owner.is(role_known)) {
    const auto start = find_start(sentence, begin);
    if (!start || start->opening == Opening::Common) return;
    begin = start->token;
  }
  candidates.push_back({{tokens[begin].span.begin, tokens[i].span.end}, EntityType::Lab, 0.8f, "lab/short"});
}

// 省科技厅|高新技术|处|处长: a part of a body before who heads it.
void add_division(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i == 0 || tokens[i].size() != 1 || sentence.text(i) != U"处" || i + 1 >= tokens.size()) return;
  const std::u32string_view next = sentence.text(i + 1);
  if (!next.ends_with(U"处长") && !next.ends_with(U"调研员")) return;
  std::size_t body = i;
  while (body > 0 && i - body < 6 && !tokens[body - 1].is_punctuation()) {
    --body;
    if (tokens[body].is(role_end) && tokens[body].word.end_type == EntityType::Government) break;
  }
  if (body == i || !tokens[body].is(role_end) || tokens[body].word.end_type != EntityType::Government) return;
  const auto start = find_start(sentence, body);
  const std::size_t first = start ? start->token : body;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Government, 0.8f, "government/division"});
}

}  // namespace

void find_institute(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const char32_t last = sentence.character(sentence.tokens[i].span.end - 1);
  if (last == U'所') {
    add_numbered_institute(sentence, i, candidates);
    add_short_institute(sentence, i, candidates);
  }
  if (last == U'院') add_numbered_academy(sentence, i, candidates);
  if (last == U'处') add_division(sentence, i, candidates);
}

}  // namespace yuantu
