// SPDX-License-Identifier: Apache-2.0
// Finds instalments of works and zones by 一期, 二期 behind names.
#include "extractor/mentions/instalment_names.hpp"

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/word_marks.hpp"

namespace yuantu {
namespace {

// 一期, 二期, …: characters behind a name that make it an instalment's.
std::uint32_t instalment_end(const TokenizedSentence& sentence, std::uint32_t at) {
  constexpr std::u32string_view numbers = U"一二三四五六七八九十";
  std::uint32_t end = at;
  while (end < sentence.sentence.span.end &&
         numbers.find(sentence.character(end)) != std::u32string_view::npos)
    ++end;
  return end > at && end < sentence.sentence.span.end && sentence.character(end) == U'期' ? end + 1 : at;
}

// 等, 、: what stands behind a member of a list.
bool is_list_mark(const TokenizedSentence& sentence, std::size_t i) {
  if (i >= sentence.tokens.size()) return false;
  const std::u32string_view text = sentence.text(i);
  return text == U"、" || text == U"；" || text == U"等" || text == U"和" || text == U"及";
}

// Where the words before the instalment begin that can be in its name.
std::size_t opening_of(const TokenizedSentence& sentence, std::size_t i, bool& own) {
  std::size_t first = i;
  while (first > 0 && i - first < 7) {
    const Token& token = sentence.tokens[first - 1];
    if (token.is_punctuation() || !passes(token) || token.has(mark_project | mark_count)) break;
    if (token.is(role_title | role_say) || (token.is(role_stop) && !token.is(role_brand_head))) break;
    own |= is_unknown(token) || token.rare || token.part_of_speech == 'R' || token.part_of_speech == 'Z' ||
           (token.is(role_known) && token.word.known_type == EntityType::Company);
    --first;
  }
  return first;
}

// 、…|二期|。, 包括|…|二期|、
bool is_in_list(const TokenizedSentence& sentence, std::size_t first, std::size_t i) {
  const bool goes_on = is_list_mark(sentence, i + 1);
  if (first == 0) return goes_on;
  if (is_list_mark(sentence, first - 1))
    return goes_on || i + 1 == sentence.tokens.size() || sentence.tokens[i + 1].is_punctuation();
  const std::u32string_view text = sentence.text(first - 1);
  return goes_on && (sentence.tokens[first - 1].is_punctuation() || text == U"包括" || text == U"有" ||
                     text == U"其中" || text == U"上马" || text == U"推进");
}

// 云|汐|微电子|封装|二期: a brand and what follows brands.
bool opens_with_brand(const TokenizedSentence& sentence, std::size_t first, std::size_t i) {
  if (!is_unknown(sentence.tokens[first]) && !sentence.tokens[first].rare) return false;
  for (std::size_t k = first + 1; k + 1 < i && k <= first + 2; ++k) {
    if (sentence.tokens[k].is(role_brand_head)) return true;
    if (!is_unknown(sentence.tokens[k])) return false;
  }
  return false;
}

// 云汐科技|铜铟镓硒|三期|投产: a firm opens the name, in running text.
bool is_of_firm(const TokenizedSentence& sentence, std::size_t first, std::size_t i) {
  const Token& owner = sentence.tokens[first];
  if (sentence.sentence.kind != SentenceKind::Body || i - first < 2) return false;
  const bool known =
      owner.is(role_known) && !owner.is(role_ambiguous) && owner.word.known_type == EntityType::Company;
  if (!known && !opens_with_brand(sentence, first, i)) return false;
  if (i + 1 >= sentence.tokens.size()) return false;
  const Token& next = sentence.tokens[i + 1];
  const bool told = next.has(mark_works) || next.is_punctuation() || next.is(role_stop);
  return told && (first == 0 || !passes(sentence.tokens[first - 1]));
}

}  // namespace

void add_instalment(const TokenizedSentence& sentence, Span span, EntityType type, float score,
                    Candidates& candidates) {
  const bool built = type == EntityType::Lab;  // 江海制造中心|一期|项目
  if (type != EntityType::Park && type != EntityType::Project && !built) return;
  const std::uint32_t end = instalment_end(sentence, span.end);
  if (end > span.end) {
    const bool project = end + 2 <= sentence.sentence.span.end &&
                         sentence.document.view({end, end + 2}) == U"项目";  // 江海产业园|二期|项目
    if (built && !project) return;
    if (project) {
      candidates.push_back({{span.begin, end + 2}, EntityType::Project, score, "project/instalment"});
      if (built) return;
    }
    candidates.push_back(
        {{span.begin, end}, type, score, type == EntityType::Park ? "park/ending" : "project/ending"});
  }
}

// 江芯微电子|三期|投产: an instalment of a firm's plant.
void add_plant_instalment(const TokenizedSentence& sentence, std::size_t i, Span span,
                          Candidates& candidates) {
  std::uint32_t from = span.end;
  if (i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].is(role_place) &&
      sentence.tokens[i + 1].size() <= 3)
    from = sentence.tokens[i + 1].span.end;  // 江芯微电子|云岭|三期
  const std::uint32_t end = instalment_end(sentence, from);
  if (end == from) return;
  std::size_t next = i + 1;
  while (next < sentence.tokens.size() && sentence.tokens[next].span.begin < end) ++next;
  if (next < sentence.tokens.size() && !sentence.tokens[next].is_punctuation() &&
      !sentence.tokens[next].is(role_stop))
    return;
  candidates.push_back({{span.begin, end}, EntityType::Project, 0.95f, "project/instalment"});
}

void find_listed_instalments(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_instalment)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 1; (i = sentence.next(i, 0, mark_instalment)) < tokens.size(); ++i) {
    const Token& before = tokens[i - 1];
    if (before.is(role_end)) continue;
    bool own = false;
    const std::size_t first = opening_of(sentence, i, own);
    const std::uint32_t size = tokens[i].span.begin - tokens[first].span.begin;
    const bool member = first > 0 && is_list_mark(sentence, first - 1) &&
                        !tokens[first].is(role_generic | role_industry | role_product);  // 、|银河|光电|三期
    const bool placed = i - first > 1 && (member || tokens[first].is(role_place));
    if (size < 4 || !(own || placed)) continue;
    if (!is_in_list(sentence, first, i) && !is_of_firm(sentence, first, i)) continue;
    if (before.is(role_place) || before.is(role_generic)) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Project, 0.75f, "project/instalment"});
  }
}

}  // namespace yuantu
