// SPDX-License-Identifier: Apache-2.0
// Finds honours that no verb of awarding announces: designations, what somebody is one of, and heads of lists
// of winners.
#include <optional>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/honor_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest = 14;  // tokens
constexpr std::size_t longest_designation = 16;

void add(const TokenizedSentence& sentence, std::size_t first, std::size_t last, const char* rule,
         Candidates& candidates) {
  const Span span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end};
  candidates.push_back({span, EntityType::Honor, 1.0f, rule});
}

bool is_grade(std::u32string_view text) {
  return text == U"首批" || text == U"国家级" || text == U"省级" || text == U"全国";
}

// What firms and bodies may be one of.
bool ends_class_of_bodies(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool body = token.is(role_end) &&
                    (token.word.end_type == EntityType::Lab || token.word.end_type == EntityType::Park);
  return token.is(role_honor) || body;
}

// 成为|首批|20|家|全国重点实验室|之一: one of so many is a title.
void add_one_of(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  if (end == 0 || !ends_class_of_bodies(sentence, end - 1)) return;
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

// What only designations are called; 平台 or 基地 may be anything.
bool is_designation(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"先导区",   U"示范区",       U"试验区",  U"试点城市",
                                                 U"示范城市", U"开放创新平台", U"示范园区"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// What many firms and zones may be called: a name only where the text says that something is one.
bool is_title_of_many(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {
      U"小巨人企业", U"企业",     U"示范基地", U"产业集群", U"绿色工厂", U"绿色园区",
      U"工业园区",   U"孵化器",   U"众创空间", U"试点",     U"城区",     U"创新型城市",
      U"单项冠军",   U"试点园区", U"示范园",   U"示范工厂", U"产业基地", U"实训基地",
      U"小巨人",     U"升级基地", U"出口基地", U"创新基地", U"特色基地", U"产业化基地"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// 作为|国家级|…, 是|省级|…
bool is_called(const TokenizedSentence& sentence, std::size_t i) {
  const auto which = [](std::u32string_view text) {
    return text == U"首家" || text == U"首个" || text == U"首座";
  };
  if (i > 0 && which(sentence.text(i - 1))) --i;  // 江海|首家|国家级|…
  if (i > 0 && sentence.tokens[i - 1].is(role_place)) --i;
  return i > 0 && sentence.tokens[i - 1].has(mark_call);
}

}  // namespace

// 国家|智慧港口|示范区: wherever it stands, a place or a body bears it.
void find_designations(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_grade | mark_call)) return;
  const auto tokens = sentence.tokens;
  std::size_t follows = tokens.size();  // 先导区|、|…示范区: the token behind a designation and its comma
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const bool graded = opens_designation(sentence, i);
    if (!graded && i != follows && !tokens[i].is(role_place)) continue;
    std::uint32_t specific = i == follows && !graded ? tokens[i].size() : 0;
    const bool called = i == follows || is_called(sentence, i);
    if (!graded && !called) continue;
    for (std::size_t k = i + 1; k < tokens.size() && k - i <= longest_designation; ++k) {
      const std::u32string_view text = sentence.text(k);
      const bool joined = text == U"与" || text == U"和";
      const bool closes =
          k + 1 == tokens.size() || (tokens[k + 1].is_punctuation() && sentence.text(k + 1) != U"”");
      const std::u32string_view so_far = sentence.document.view({tokens[i].span.begin, tokens[k].span.end});
      const bool of_many = called && closes && is_title_of_many(so_far);
      const bool long_enough = tokens[k].span.end - tokens[i].span.begin >= 8;
      if (!graded && i != follows && !of_many && is_designation(text)) break;  // 是|江海|…示范区
      const std::uint32_t inside = tokens[k].size() >= 6 ? tokens[k].size() - 3 : 0;  // 自主创新示范区
      const bool named = specific + inside >= 4 || (specific >= 2 && long_enough);
      if ((is_designation(text) && named) || (of_many && long_enough)) {
        if (k + 1 < tokens.size() && sentence.text(k + 1) == U"建设") break;
        if (k + 2 < tokens.size() && sentence.text(k + 1) == U"、") follows = k + 2;
        const std::size_t first = i > 0 && tokens[i - 1].is(role_place) ? i - 1 : i;
        candidates.push_back(
            {{tokens[first].span.begin, tokens[k].span.end}, EntityType::Honor, 1.0f, "honor/designation"});
        break;
      }
      if (text == U"支持" || text == U"培育") break;
      if ((text == U"首家" || text == U"首个") && k + 1 < tokens.size() && opens_designation(sentence, k + 1))
        break;
      const char32_t c = sentence.character(tokens[k].span.begin);
      const bool quote = called && (c == U'“' || c == U'”');  // “小巨人”
      if (!joined && (!can_be_in_honor(sentence, k) || (tokens[k].is_punctuation() && !quote))) break;
      if (!tokens[k].is(role_generic)) specific += tokens[k].size();
    }
  }
}

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
