// SPDX-License-Identifier: Apache-2.0
// Scores every place where a name may begin, walking left from its ending.
#include "extractor/mentions/left_boundary.hpp"

#include <algorithm>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_name = 24;   // tokens
constexpr std::size_t longest_group = 10;  // tokens inside brackets or quotes

bool is_conjunction(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  return text == U"和" || text == U"与" || text == U"及" || text == U"暨";
}

// The opening bracket or quote that the closing one at `close` belongs to, if what is between can stand in a
// name.
std::optional<std::size_t> group_start(const TokenizedSentence& sentence, std::size_t close) {
  const char32_t closing = sentence.character(sentence.tokens[close].span.begin);
  const char32_t opening = closing == U'）' ? U'（' : closing == U')' ? U'(' : closing == U'”' ? U'“' : 0;
  if (opening == 0) return std::nullopt;
  for (std::size_t i = close; i-- > 0 && close - i <= longest_group;) {
    const Token& token = sentence.tokens[i];
    if (!token.is_punctuation()) continue;
    const char32_t c = sentence.character(token.span.begin);
    if (c == opening) return i;
    const bool harmless = c == U'—' || c == U'·' || c == U'-' || c == U' ' || c == U'+' || c == U'、';
    if (!harmless || (c == U'、' && closing != U'”')) return std::nullopt;
  }
  return std::nullopt;
}

// 和 or 与 inside a name joins two plain nouns after a region or a known name: 南岭先进材料与智能制造实验室.
bool joins_nouns(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at == 0 || at + 1 >= end) return false;
  const Token& right = sentence.tokens[at + 1];
  if (right.is(role_known | role_country) || right.is_punctuation()) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    if (sentence.tokens[i].is(role_known)) return false;
  }
  const Token& left = sentence.tokens[at - 1];
  if (!passes(left) || left.is(role_known | role_end) || left.size() < 2) return false;
  for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_known | role_country) || is_unknown(token)) return true;
    if (token.is(role_end)) return token.word.end_type == EntityType::Park;
    if (!passes(token)) return false;
  }
  return false;
}

Opening opening_of(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_place)) return Opening::Place;
  if (token.is(role_known)) return Opening::Known;
  if (token.is_punctuation()) return Opening::Quote;
  if (token.is(role_country)) return Opening::Country;
  if (is_unknown(token) || token.part_of_speech == 'R' || token.part_of_speech == 'Z' ||
      token.part_of_speech == 'S')
    return Opening::Unknown;
  if (token.part_of_speech == 'L') return Opening::Latin;
  return Opening::Common;
}

float opening_value(const TokenizedSentence& sentence, std::size_t i, Opening opening) {
  const Token& token = sentence.tokens[i];
  switch (opening) {
    case Opening::Place:
      return token.is(role_ambiguous) ? 2.0f : 3.0f;
    case Opening::Known:
      return 3.0f;
    case Opening::Quote:
      return 1.5f;
    case Opening::Country:
      return 1.5f;
    case Opening::Latin:
      return 1.0f;
    case Opening::Unknown:
      return 1.5f;
    case Opening::Common:
      break;
  }
  if (token.is(role_generic)) return -2.0f;
  if (token.part_of_speech == 'v') return -2.0f;
  return 0.0f;
}

bool is_clean(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0) return true;
  const Token& before = sentence.tokens[i - 1];
  return before.is_punctuation() || !passes(before);
}

// How well a name begins behind the word before `i`.
float boundary_value(const TokenizedSentence& sentence, std::size_t i) {
  if (is_clean(sentence, i)) return 2.0f;
  const Token& before = sentence.tokens[i - 1];
  if (before.is(role_place)) return sentence.tokens[i].is(role_place) ? -3.0f : -1.5f;
  if (before.is(role_known | role_country)) return -1.5f;
  if (is_unknown(before)) return is_unknown(sentence.tokens[i]) ? -3.0f : -2.0f;
  if (before.is(role_title | role_generic) || before.part_of_speech == 'v') return 0.5f;
  return -1.0f;
}

// A verb before what is a name by itself: 建设|光明科学城. Inside a longer name such verbs have plain nouns
// behind them.
bool governs_name(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool verb = token.is(role_stop) || (token.part_of_speech == 'v' && token.size() > 1);
  if (!verb || i + 1 >= sentence.tokens.size()) return false;
  const Token& after = sentence.tokens[i + 1];
  if (after.is(role_known)) return true;
  const char32_t c = sentence.character(after.span.begin);
  return c == U'“' || (after.part_of_speech == 'L' && token.is(role_stop)) ||
         (is_unknown(after) && i + 2 < sentence.tokens.size() && is_unknown(sentence.tokens[i + 2]));
}

bool is_number(const Token& token) {
  return token.part_of_speech == 'M' || (token.part_of_speech == 'm' && !token.is(role_inside));
}

bool is_measured_unit(std::u32string_view text) {
  return text == U"英寸" || text == U"毫米" || text == U"纳米" || text == U"微米" || text == U"号" ||
         text == U"代" || text == U"号线" || text == U"年" || text == U"万吨" || text == U"兆瓦" ||
         text == U"期" || text == U"伏" || text == U"千伏" || text == U"模块" || text == U"吨" ||
         text == U"级";
}

}  // namespace

bool is_unknown(const Token& token) {
  return token.size() == 1 && !token.is_punctuation() && token.part_of_speech != 'L' &&
         token.part_of_speech != 'M' && !token.is(role_stop | role_end | role_generic);
}

bool passes(const Token& token) {
  if (token.is(role_stop)) return token.is(role_inside);
  if (token.is(role_inside | role_known | role_end | role_country | role_industry)) return true;
  switch (token.part_of_speech) {
    case 'P':
      return false;
    case 'u':
    case 'y':
    case 'e':
    case 'o':
    case 't':
    case 'i':
      return false;
    case 'p':
    case 'c':
    case 'd':
    case 'r':
    case 'v':
    case 'f':
    case 'm':
    case 'q':
      return token.size() == 1;
    case 'M':
      return false;
    default:
      return true;
  }
}

std::optional<NameStart> find_start(const TokenizedSentence& sentence, std::size_t end) {
  std::optional<NameStart> best;
  float best_score = 0;
  std::uint32_t specific = 0;
  std::size_t i = end;
  const bool takes_year = sentence.tokens[end].word.end_type == EntityType::Event ||
                          sentence.tokens[end].word.end_type == EntityType::Policy;
  while (i > 0 && end - i < longest_name) {
    std::size_t next = i - 1;
    const Token* token = &sentence.tokens[next];
    bool in_quotes = false;
    if (token->is_punctuation()) {
      const auto opening = group_start(sentence, next);
      if (!opening) break;
      in_quotes = sentence.character(token->span.begin) == U'”';
      for (std::size_t k = *opening + 1; k < next; ++k) specific += sentence.tokens[k].size();
      next = *opening;
      token = &sentence.tokens[next];
      if (!in_quotes) {  // a bracket opens no name
        i = next;
        continue;
      }
    } else if (is_conjunction(sentence, next)) {
      if (!joins_nouns(sentence, next, end)) break;
      i = next;
      continue;
    } else if (token->part_of_speech == 'M') {
      const bool year = token->size() == 4 && takes_year;
      const bool number = i < end && is_measured_unit(sentence.text(i));
      if (!year && !number) break;
    } else if (!passes(*token) || governs_name(sentence, next)) {
      break;
    } else if (!token->is(role_generic)) {
      specific += token->size();
    }
    i = next;
    const Opening opening = opening_of(sentence, i);
    const float score = opening_value(sentence, i, opening) + boundary_value(sentence, i) +
                        0.3f * static_cast<float>(std::min<std::size_t>(end - i, 6));
    if (!best || score >= best_score) {
      best =
          NameStart{i, opening, specific, is_clean(sentence, i), i > 0 && is_number(sentence.tokens[i - 1])};
      best_score = score;
    }
  }
  return best;
}

}  // namespace yuantu
