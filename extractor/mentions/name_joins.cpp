// SPDX-License-Identifier: Apache-2.0
// Looks at what stands on both sides of a conjunction.
#include "extractor/mentions/name_joins.hpp"

#include <algorithm>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_openings.hpp"

namespace yuantu {
namespace {

bool is_graded_lab(const TokenizedSentence& sentence, std::size_t end) {
  if (sentence.tokens[end].word.end_type != EntityType::Lab) return false;
  const std::u32string_view ending = sentence.text(end);
  static constexpr std::u32string_view labs[] = {U"重点实验室", U"工程研究中心", U"工程实验室",
                                                 U"技术创新中心"};
  for (const std::u32string_view lab : labs) {
    if (ending.ends_with(lab)) return true;
  }
  return false;
}

// 江海大学|的|模拟|与|数字电路|…: nothing but plain nouns between 的, or a verb, and the conjunction.
bool opens_clause(const TokenizedSentence& sentence, std::size_t mark, std::size_t end) {
  const std::u32string_view text = sentence.text(mark);
  if (text == U"，" || text == U"；" || text == U"：" || text == U"。") return true;
  const bool list = text == U"、" && mark > 0;  // …实验室|、|高端|汽车|与|控制|实验室
  if (list && sentence.tokens[mark - 1].is(role_title)) return true;  // 所长、|量子光学|与|…
  return list && sentence.tokens[mark - 1].is(role_end) &&
         sentence.tokens[mark - 1].word.end_type == sentence.tokens[end].word.end_type;
}

bool follows_owner(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  for (std::size_t i = at; at - i <= 4; --i) {
    if (i == 0) return true;
    const Token& token = sentence.tokens[i - 1];
    if (sentence.text(i - 1) == U"的") return true;
    if (token.is_punctuation()) return i < at && opens_clause(sentence, i - 1, end);
    if ((token.is(role_stop) && token.part_of_speech == 'v') || token.part_of_speech == 'r') return i < at;
    const bool work = token.part_of_speech == 'v' && !token.is(role_stop) && token.size() == 2;
    if ((!passes(token) && !work) || token.is(role_known | role_end | role_country)) return false;
  }
  return false;
}

// 国家|铝|与|镁合金|产品|质量检验中心: one centre for two things.
bool is_national_pair(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at < 2 || sentence.tokens[end].word.end_type != EntityType::Lab) return false;
  const Token& left = sentence.tokens[at - 1];
  if (sentence.text(at - 2) != U"国家" || left.is(role_end | role_known) || left.is_punctuation())
    return false;
  return sentence.tokens[at + 1].part_of_speech == 'n' || sentence.tokens[at + 1].is(role_industry) ||
         is_unknown(sentence.tokens[at + 1]) || sentence.tokens[at + 1].part_of_speech == 'Z';
}

}  // namespace

bool joins_nouns(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at == 0 || at + 1 > end) return false;
  if (is_activity(sentence.text(at - 1)) && is_activity(sentence.text(at + 1))) return true;
  const bool college = at + 1 == end && at > 1 && sentence.text(end).starts_with(U"工程") &&
                       sentence.tokens[at - 2].is(role_known | role_end) && passes(sentence.tokens[at - 1]);
  if (college) {  // 江海大学|材料科学|与|工程学院
    const Token& owner = sentence.tokens[at - 2];
    const EntityType type = owner.is(role_known) ? owner.word.known_type : owner.word.end_type;
    return type == EntityType::University && sentence.tokens[end].word.end_type == EntityType::University;
  }
  if (at + 1 == end) return false;
  const Token& right = sentence.tokens[at + 1];
  if (right.is(role_known | role_country) || right.is_punctuation()) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    const Token& grade = sentence.tokens[i];
    const bool ministry = grade.is(role_known) && grade.word.known_type == EntityType::Government;
    const bool grades = i > at + 1 && (grade.is(role_place) || ministry) && is_graded_lab(sentence, end);
    if (sentence.tokens[i].is(role_known) && !grades) return false;  // 信号与系统|江海省|重点实验室
  }
  const Token& left = sentence.tokens[at - 1];
  if (is_national_pair(sentence, at, end)) return true;
  const bool work = left.part_of_speech == 'v' && !left.is(role_stop) && is_graded_lab(sentence, end);
  if ((!passes(left) && !work) || left.is(role_known | role_end) || left.size() < 2) return false;
  if (is_graded_lab(sentence, end) && follows_owner(sentence, at, end)) return true;
  for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_known | role_country)) return true;
    if (is_unknown(token)) return false;
    if (token.is(role_end))
      return token.word.end_type == EntityType::Park || token.word.end_type == EntityType::University;
    if (!passes(token)) return false;
  }
  return false;
}

bool is_held(const TokenizedSentence& sentence, std::size_t i) {
  if (i > 1 && sentence.text(i - 1) == U"了") --i;
  return i > 0 && is_holding_verb(sentence.text(i - 1));
}

bool joins_held(const TokenizedSentence& sentence, std::size_t at) {
  for (std::size_t i = at; i > 0 && at - i <= 6; --i) {
    if (i < at && is_held(sentence, i)) return true;
    const Token& token = sentence.tokens[i - 1];
    if (!passes(token) || token.is(role_known | role_end)) return false;
  }
  return false;
}

bool joins_opened(const TokenizedSentence& sentence, std::size_t at) {
  for (std::size_t i = at; at - i <= 5; --i) {
    if (i == 0) return i < at;
    const Token& token = sentence.tokens[i - 1];
    if (token.is_punctuation()) return i < at && sentence.text(i - 1) != U"、";
    if (!passes(token))
      return i < at && (token.part_of_speech == 'p' || is_holding_verb(sentence.text(i - 1)));
    if (token.is(role_end | role_title)) return false;
  }
  return false;
}

namespace {

// 云汐|疫苗|扩能|及|产业化|建设项目: what opens a clause and is joined by 及 or 暨 is one project.
bool joins_sites(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  const std::u32string_view text = sentence.text(at);
  const bool objects = at + 2 < end && at > 0 && sentence.tokens[at - 1].is(role_product | role_industry) &&
                       sentence.tokens[at + 1].is(role_product | role_industry);  // 电缆|与|光伏|支架|项目
  if ((text != U"及" && text != U"暨" && !objects) || at + 1 == end) return false;
  for (std::size_t i = at; i > 0 && at - i <= 8; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.has(mark_project) || token.is(role_title)) return false;
    if (!passes(token) && !is_inside_brand(sentence, i - 1)) return i < at;
  }
  return true;
}

// 云汐|单晶硅|棒|及|硅片|项目: behind its owner or place a project may have two objects.
bool joins_objects(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at == 0 || sentence.tokens[at - 1].is(role_known | role_end)) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    if (sentence.tokens[i].is(role_known)) return false;
  }
  for (std::size_t i = at; i-- > 0 && at - i <= 8;) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_known) || token.has(mark_rate)) return true;
    if (!passes(token) && token.part_of_speech != 'M' && !token.has(mark_unit) && token.size() > 1)
      return false;
    if (token.is(role_stop)) return false;
  }
  return false;
}

}  // namespace

bool makes_two(const TokenizedSentence& sentence, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i <= 5;) {
    if (sentence.tokens[i].has(mark_rate) || is_capacity(sentence.text(i))) return true;
    if (sentence.tokens[i].is(role_stop) || sentence.tokens[i].is_punctuation()) return false;
  }
  return false;
}

bool joins_works(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  const bool two = sentence.text(at) == U"及" || makes_two(sentence, at);
  return (two && joins_objects(sentence, at, end)) || joins_sites(sentence, at, end);
}

bool joins_aims(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at < 2 || !sentence.tokens[at - 1].has(mark_meeting)) return false;
  if (at + 1 == end) {  // 合作|与|发展大会
    static constexpr std::u32string_view aims[] = {U"发展", U"交流", U"创新", U"合作",
                                                   U"推介", U"对接", U"投资"};
    return std::any_of(std::begin(aims), std::end(aims),
                       [&](std::u32string_view aim) { return sentence.text(end).starts_with(aim); });
  }
  return at + 2 < end && sentence.tokens[at + 1].has(mark_meeting);
}

bool is_anniversary(const TokenizedSentence& sentence, std::size_t i, std::size_t next, std::size_t end) {
  if (sentence.text(i) == U"周年") return true;
  if (sentence.text(next) == U"周年") return sentence.tokens[i].part_of_speech == 'M';
  return next + 1 < end && sentence.text(next + 1) == U"周年" && sentence.tokens[i].is(role_stop) &&
         sentence.tokens[i].size() == 2;
}

bool is_house_number(const TokenizedSentence& sentence, std::size_t i, std::size_t end) {
  if (sentence.tokens[end].word.end_type != EntityType::Park || i + 1 >= end) return false;
  const Token& number = sentence.tokens[i];
  if (number.size() < 3 || number.size() > 4 || !is_number(number) || i == 0) return false;
  if (sentence.tokens[i + 1].has(mark_unit | mark_measure) || sentence.text(i + 1) == U"年") return false;
  static constexpr std::u32string_view kinds[] = {U"文化", U"创意", U"文创", U"艺术",
                                                  U"创客", U"设计", U"科创"};
  for (std::size_t k = i + 1; k <= end; ++k) {
    for (const std::u32string_view kind : kinds)
      if (sentence.text(k).starts_with(kind)) return true;
  }
  return false;
}

}  // namespace yuantu
