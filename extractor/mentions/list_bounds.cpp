// SPDX-License-Identifier: Apache-2.0
// Finds where the members of a list begin.
#include "extractor/mentions/list_bounds.hpp"

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_member = 14;  // tokens

// Brackets and quotes stand inside members.
bool is_inner_mark(const TokenizedSentence& sentence, std::size_t i) {
  const char32_t c = sentence.character(sentence.tokens[i].span.begin);
  return c == U'“' || c == U'”' || c == U'（' || c == U'）' || c == U'(' || c == U')' || c == U'·' ||
         c == U'-' || c == U'&' || c == U' ';
}

// 捷普、|亿|和|等: the conjunction is a brand's second character.
bool ends_in_conjunction(const TokenizedSentence& sentence, std::size_t i) {
  return i > 1 && sentence.text(i) != U"、" && is_unknown(sentence.tokens[i - 1]) &&
         sentence.text(i - 2) == U"、";
}

// “甲、乙等项目开工。”: a quotation that opens before the first member closes behind the list.
bool closes(const TokenizedSentence& sentence, const Member& member) {
  for (std::size_t i = member.first + 1; i < member.last; ++i) {
    if (sentence.character(sentence.tokens[i].span.begin) == U'”') return true;
  }
  return false;
}

// 盛|泽|光伏玻璃: a character that is elsewhere a verb.
bool opens_brand(const TokenizedSentence& sentence, std::size_t i, std::size_t end) {
  if (sentence.tokens[i].size() > 1 || i + 1 >= end) return false;
  const Token& next = sentence.tokens[i + 1];
  return !sentence.tokens[i].is(role_stop) && next.size() == 1 &&
         (next.part_of_speech == 'x' || next.part_of_speech == 'R' || next.part_of_speech == 'Z');
}

}  // namespace

std::size_t member_start(const TokenizedSentence& sentence, std::size_t last) {
  std::size_t first = last;
  while (first > 0 && last - first < longest_member) {
    const Token& token = sentence.tokens[first - 1];
    if (sentence.tokens[first - 1].has(mark_separates) &&
        !(first == last && ends_in_conjunction(sentence, first - 1)))
      break;
    if (first == last && token.part_of_speech == 'c') {
      --first;
      continue;
    }
    if (token.is_punctuation()
            ? !is_inner_mark(sentence, first - 1)
            : !passes(token) && !is_numeral(token) && !is_inside_brand(sentence, first - 1))
      break;
    --first;
  }
  return first;
}

void trim_first(const TokenizedSentence& sentence, Member& member) {
  while (member.first < member.last) {
    const Token& token = sentence.tokens[member.first];
    const bool adverb = token.size() == 1 && member.first + 1 < member.last &&
                        sentence.tokens[member.first + 1].is(role_stop) &&
                        sentence.tokens[member.first + 1].size() > 1;
    if (adverb) {  // 新|签约|甲
      member.first += 2;
      continue;
    }
    const bool verb = token.is(role_stop) && token.size() > 1;
    const bool noun = token.is(role_generic | role_class | role_title) && !token.is(role_country);
    const bool deed = token.part_of_speech == 'v' && !opens_brand(sentence, member.first, member.last);
    const bool number = token.part_of_speech == 'M' && !sentence.tokens[member.first + 1].has(mark_unit);
    if (!verb && !noun && !deed && !number && !token.is_punctuation()) break;
    if (token.is_punctuation() && sentence.character(token.span.begin) == U'“' && closes(sentence, member))
      break;
    ++member.first;
  }
}

void trim_deed(const TokenizedSentence& sentence, Member& member) {
  for (std::size_t i = member.last; i-- > member.first + 1;) {
    const Token& token = sentence.tokens[i - 1];
    const bool deed = token.is(role_stop) && token.size() > 1 && !token.is(role_brand_head);
    if (deed && sentence.tokens[member.last - 1].span.end - sentence.tokens[i].span.begin >= 4) {
      member.first = i;
      return;
    }
  }
}

}  // namespace yuantu
