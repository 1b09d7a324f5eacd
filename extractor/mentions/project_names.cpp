// SPDX-License-Identifier: Apache-2.0
// Finds projects whose names are all plain words by what the sentence says of them: built, invested in, so
// large.
#include "extractor/mentions/ending_names.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_project = 9;  // tokens
constexpr std::size_t reach = 6;            // tokens before 的 among which its verb stands

bool is_building_word(std::u32string_view text) {
  static constexpr WordSet words({U"位于", U"落户", U"建设", U"投建", U"投资", U"投资建设", U"建成", U"兴建",
                                  U"实施", U"承建", U"开工", U"新建", U"亿元", U"万元"});
  return words.has(text);
}

bool is_size_word(std::u32string_view text) {
  static constexpr WordSet words({U"总投资", U"计划总投资", U"占地", U"占地面积", U"总占地", U"总建筑面积"});
  return words.has(text);
}

// Words that point or count: what they stand in is a kind of project.
bool is_counting_word(const Token& token, std::u32string_view text) {
  static constexpr WordSet words({U"等", U"个", U"该", U"此", U"这", U"些", U"类", U"项", U"各", U"其", U"多",
                                  U"及", U"和", U"与", U"或", U"批", U"重点"});
  return token.part_of_speech == 'M' || token.part_of_speech == 'm' || token.is_punctuation() ||
         text.starts_with(U"这") || text.starts_with(U"那") || words.has(text);
}

// 投资|9亿元|的, 建设|的
bool is_built(const TokenizedSentence& sentence, std::size_t of) {
  for (std::size_t i = of; i > 0 && of - i < reach; --i) {
    if (sentence.tokens[i - 1].is_punctuation()) return false;
    if (is_building_word(sentence.text(i - 1))) return true;
  }
  return false;
}

bool is_sized(const TokenizedSentence& sentence, std::size_t end) {
  std::size_t next = end + 1;
  if (next < sentence.tokens.size() && sentence.text(next) == U"，") ++next;
  return next < sentence.tokens.size() && is_size_word(sentence.text(next));
}

// 引进|了|云汐科技|水泵|生产项目: what is done to the project stands before its name.
std::size_t behind_verb(const TokenizedSentence& sentence, std::size_t first, std::size_t end) {
  static constexpr WordSet verbs({U"了", U"引进", U"引入", U"招引", U"谋划", U"争取", U"承接", U"获批",
                                  U"包括", U"包含", U"涉及", U"有", U"是", U"为"});
  for (std::size_t i = end; i > first; --i) {
    if (verbs.has(sentence.text(i - 1))) return i;
  }
  while (first < end && is_building_word(sentence.text(first))) ++first;
  return first;
}

// The words of the name may be verbs here, but not all of them kinds of thing.
bool is_specific(const TokenizedSentence& sentence, std::size_t first, std::size_t end,
                 std::uint32_t shortest) {
  bool own = false;
  for (std::size_t i = first; i < end; ++i) {
    const Token& token = sentence.tokens[i];
    if (is_counting_word(token, sentence.text(i))) return false;
    own |= is_unknown(token) || sentence.text(i).ends_with(U"期");
    own |= !token.is(role_generic | role_industry) && token.size() > 1;
  }
  return own && sentence.tokens[end].span.begin - sentence.tokens[first].span.begin >= shortest;
}

// 江海市|的, 云汐公司|的
bool is_owned(const TokenizedSentence& sentence, std::size_t of) {
  if (of == 0) return false;
  const Token& owner = sentence.tokens[of - 1];
  if (owner.is(role_end))
    return owner.word.end_type == EntityType::Park ||
           (owner.word.end_type == EntityType::Company && owner.word.needs == Needs::Any);
  return owner.is(role_known) && !owner.is(role_country_place | role_province);
}

// 由|云汐公司|建设, 已|开工: works are told of it.
bool is_told(const TokenizedSentence& sentence, std::size_t end) {
  if (end + 1 >= sentence.tokens.size()) return false;
  const bool by = sentence.text(end + 1) == U"由";
  const bool list = sentence.text(end + 1) == U"、" || sentence.text(end + 1) == U"和";
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i - end <= (by || list ? 14 : 4); ++i) {
    if (sentence.tokens[i].has(mark_works)) return true;
    if (sentence.tokens[i].is_punctuation() && !(list && sentence.text(i) == U"、")) return false;
  }
  return false;
}

}  // namespace

void find_built_projects(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_project)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t end = 1; end < tokens.size(); ++end) {
    if (!tokens[end].is(role_end) || !tokens[end].has(mark_project)) continue;
    std::size_t first = end;
    while (first > 0 && end - first < longest_project && !tokens[first - 1].is_punctuation() &&
           sentence.text(first - 1) != U"的") {
      --first;
    }
    const bool after_of = first > 0 && sentence.text(first - 1) == U"的";
    const bool opens = first == 0 || tokens[first - 1].is_punctuation();
    const bool built = after_of && (is_built(sentence, first - 1) || is_sized(sentence, end));
    const bool owned = after_of && is_owned(sentence, first - 1) && is_told(sentence, end);
    if (!built && !owned && !(opens && is_sized(sentence, end))) continue;
    first = behind_verb(sentence, first, end);
    if (!is_specific(sentence, first, end, owned ? 3 : 5)) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[end].span.end}, EntityType::Project, 0.6f, "project/built"});
  }
}

}  // namespace yuantu
