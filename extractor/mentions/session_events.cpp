// SPDX-License-Identifier: Apache-2.0
// Finds sessions of assemblies and ceremonies called by a quotation: 江海市第八届人民代表大会第二次会议,
// 江海市重大项目集中“云签约”仪式.
#include <algorithm>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_quotation = 16;  // tokens
constexpr std::size_t longest_opening = 8;

bool is_sitting(std::u32string_view text) {
  return text == U"会议" || text == U"全会" || text == U"全体会议";
}

// 人民代表大会, 人大, 委员会: whose sessions are numbered.
bool is_assembly(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const std::u32string_view text = sentence.text(i);
  if (text == U"人大" || text == U"政协" || text == U"党代会" || text == U"理事会" || text == U"中国共产党" ||
      text == U"中共")
    return true;
  return token.is(role_end) && token.word.end_type == EntityType::Government && token.size() > 1;
}

bool is_term(const TokenizedSentence& sentence, std::size_t i) {
  return sentence.text(i).ends_with(U"届");  // 第八届, 十四届
}

// The first token of the ordinal that ends before `end` (第|31|次, 第六次, 二次); `end` if there is none.
std::size_t ordinal_start(const TokenizedSentence& sentence, std::size_t end) {
  if (end < 2 || !sentence.text(end - 1).ends_with(U"次")) return end;
  std::size_t first = end - 1;
  if (sentence.tokens[first].size() > 1) return first;
  if (sentence.tokens[first - 1].part_of_speech != 'M') return end;
  --first;
  return first > 0 && sentence.text(first - 1) == U"第" ? first - 1 : first;
}

// 企业座谈会|暨|共建|理事会|…: one meeting under two names.
std::size_t over_twin(const TokenizedSentence& sentence, std::size_t first) {
  for (std::size_t i = first; i > 1 && first - i < 3; --i) {
    if (sentence.tokens[i - 1].is_punctuation()) break;
    if (sentence.text(i - 1) != U"暨") continue;
    const Token& twin = sentence.tokens[i - 2];
    if (!twin.is(role_end) || twin.word.end_type != EntityType::Event) break;
    const auto start = find_start(sentence, i - 2);
    return start ? start->token : first;
  }
  return first;
}

void add_session(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::size_t ordinal = ordinal_start(sentence, end);
  if (ordinal == end || ordinal == 0) return;
  std::size_t first = ordinal;
  bool assembly = false, placed = false, termed = false;
  while (first > 0) {
    const Token& token = tokens[first - 1];
    const std::u32string_view text = sentence.text(first - 1);
    const bool year = text == U"年" || (token.part_of_speech == 'M' && token.size() == 4);
    if (is_assembly(sentence, first - 1))
      assembly = true;
    else if (is_term(sentence, first - 1))
      termed = true;
    else if (token.is(role_place | role_country))
      placed = true;
    else if (!year)
      break;
    --first;
  }
  if (!assembly || !(placed || termed || first + 1 < ordinal)) return;
  first = over_twin(sentence, first);
  candidates.push_back(
      {{tokens[first].span.begin, tokens[end].span.end}, EntityType::Event, 0.85f, "event/session"});
}

std::size_t quotation_start(const TokenizedSentence& sentence, std::size_t close) {
  for (std::size_t i = close; i-- > 0 && close - i <= longest_quotation;)
    if (sentence.text(i) == U"“") return i;
  return close;
}

// …活动|在|江海|举行, …仪式|上
bool is_held_behind(const TokenizedSentence& sentence, std::size_t end) {
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i - end <= 8; ++i) {
    const std::u32string_view text = sentence.text(i);
    if (is_holding_verb(text) || text == U"启幕" || text == U"开幕" || text == U"落幕") return true;
    if (i == end + 1 && text == U"上") return true;
    if (sentence.tokens[i].is_punctuation()) return false;
  }
  return false;
}

// 江海市|重大项目|集中|“云签约”|仪式, “对话云岭：绿色发展”|活动|在|…|举行
void add_called(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (end < 3 || sentence.text(end - 1) != U"”") return;
  const std::size_t open = quotation_start(sentence, end - 1);
  if (open + 2 >= end || open + 1 == end - 1) return;
  const bool done = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(open),
                                tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const Token& token) { return token.has(mark_meeting); }) &&
                    sentence.text(open + 1).starts_with(U"云");
  if (!is_held_behind(sentence, end)) return;
  std::size_t first = open;
  while (done && first > 0 && open - first < longest_opening && passes(tokens[first - 1])) --first;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[end].span.end}, EntityType::Event, 0.75f, "event/called"});
}

}  // namespace

void find_sessions(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_gathering)) return;
  for (std::size_t i = 2; i < sentence.tokens.size(); ++i) {
    if (!sentence.tokens[i].has(mark_gathering)) continue;
    if (is_sitting(sentence.text(i)))
      add_session(sentence, i, candidates);
    else
      add_called(sentence, i, candidates);
  }
}

}  // namespace yuantu
