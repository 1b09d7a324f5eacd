// SPDX-License-Identifier: Apache-2.0
// Finds honours that no verb of awarding announces: what somebody is one of, and heads of lists of winners.
#include <optional>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest = 14;  // tokens

void add(const TokenizedSentence& sentence, std::size_t first, std::size_t last, const char* rule,
         Candidates& candidates) {
  const Span span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end};
  candidates.push_back({span, EntityType::Honor, 1.0f, rule});
}

bool is_grade(std::u32string_view text) {
  return text == U"首批" || text == U"国家级" || text == U"省级" || text == U"全国";
}

// What firms and bodies may be one of.
bool ends_class(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool body = token.is(role_end) &&
                    (token.word.end_type == EntityType::Lab || token.word.end_type == EntityType::Park);
  return token.is(role_honor) || body;
}

// 成为|首批|20|家|全国重点实验室|之一: one of so many is a title.
void add_one_of(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  if (end == 0 || !ends_class(sentence, end - 1)) return;
  std::optional<std::size_t> first;
  for (std::size_t i = end - 1; i-- > 0 && end - i <= longest;) {
    const Token& token = sentence.tokens[i];
    if (is_grade(sentence.text(i))) first = i;
    const bool number = token.part_of_speech == 'M' || token.part_of_speech == 'm';
    if (!number && !passes(token) && !token.is(role_generic) && sentence.text(i) != U"家" &&
        sentence.text(i) != U"个")
      break;
  }
  if (!first) return;
  if (*first > 0 && sentence.tokens[*first - 1].is(role_place)) --*first;
  if (sentence.tokens[end - 1].span.end - sentence.tokens[*first].span.begin >= 6)
    add(sentence, *first, end - 1, "honor/one-of", candidates);
}

// 中国|陶瓷|之|都, 中国|香菇|之|乡
void add_capital(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  if (sentence.text(i) != U"之" || i < 2 || i + 1 >= sentence.tokens.size()) return;
  const std::u32string_view head = sentence.text(i + 1);
  if (head != U"都" && head != U"乡") return;
  std::size_t first = i;
  while (first > 0 && i - first < 4 && passes(sentence.tokens[first - 1])) --first;
  const std::u32string_view opening = sentence.text(first);
  if (i - first < 2 || (opening != U"中国" && opening != U"世界")) return;
  add(sentence, first, i + 1, "honor/capital", candidates);
}

bool is_winner_unit(std::u32string_view text) {
  return text == U"家" || text == U"个" || text == U"人" || text == U"名" || text == U"项";
}

// What may be counted without being a title.
bool is_common_class(std::u32string_view text) {
  return text == U"企业" || text == U"平台" || text == U"基地" || text == U"项目" || text == U"园区" ||
         text == U"集群" || text == U"品牌" || text == U"人物" || text == U"案例" || text == U"孵化器" ||
         text == U"单位" || text == U"强";
}

// 三|、|“江海工匠”|（|5|人|）: the head of a list of winners. The opening bracket stands at `open`.
void add_list_head(const TokenizedSentence& sentence, std::size_t open, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (open + 3 >= tokens.size() || sentence.text(open) != U"（" || sentence.text(open + 3) != U"）") return;
  const Token& count = tokens[open + 1];
  const bool number = count.part_of_speech == 'M' || count.part_of_speech == 'm';
  if (!number || !is_winner_unit(sentence.text(open + 2))) return;
  std::size_t first = open;
  bool quoted = false;
  while (first > 0 && open - first < longest) {
    const char32_t c = sentence.character(tokens[first - 1].span.begin);
    const bool quote = c == U'“' || c == U'”';
    quoted |= quote;
    if (tokens[first - 1].is_punctuation() && !quote) break;
    --first;
  }
  const bool numbered = first > 1 && sentence.text(first - 1) == U"、" &&
                        (tokens[first - 2].part_of_speech == 'm' || tokens[first - 2].part_of_speech == 'M');
  if (first == open || !(numbered || first == 0)) return;
  const char32_t tail = sentence.character(tokens[open - 1].span.end - 1);
  const bool named = numbered && tokens[open - 1].is(role_honor) && !is_common_class(sentence.text(open - 1));
  const bool title = tail == U'奖' || named || (quoted && (tail == U'”' || tokens[open - 1].is(role_honor)));
  const std::uint32_t size = tokens[open - 1].span.end - tokens[first].span.begin;
  if (title && size >= 4) add(sentence, first, open - 1, "honor/list-head", candidates);
}

}  // namespace

void find_titles_of_many(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_of_many)) return;
  for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
    if (!sentence.tokens[i].has(mark_of_many)) continue;
    switch (sentence.character(sentence.tokens[i].span.begin)) {
      case U'之':
        add_capital(sentence, i, candidates);
        if (sentence.text(i) == U"之一") add_one_of(sentence, i, candidates);
        break;
      case U'（':
        add_list_head(sentence, i, candidates);
        break;
      default:
        break;
    }
  }
}

}  // namespace yuantu
