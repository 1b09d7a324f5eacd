// SPDX-License-Identifier: Apache-2.0
// Cuts the noun at the first character that no noun holds.
#include "extractor/statistics/counted_noun.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

#include "extractor/character_set.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// What the table calls the classes; a thing is no reason for one subject or another.
constexpr std::array<std::pair<std::string_view, SubjectClass>, 8> classes = {{
    {"firms", SubjectClass::Firms},
    {"projects", SubjectClass::Projects},
    {"people", SubjectClass::People},
    {"equipment", SubjectClass::Equipment},
    {"measures", SubjectClass::Measures},
    {"customers", SubjectClass::Customers},
    {"results", SubjectClass::Results},
    {"thing", SubjectClass::Count},
}};

SubjectClass class_of(const LexiconRow& row) {
  static const std::vector<SubjectClass> decoded = [] {
    const Lexicon& lexicon = Lexicon::builtin();
    std::vector<SubjectClass> all;
    for (const LexiconRow& one : lexicon.rows(Table::statistics_nouns)) {
      const auto found = std::find_if(classes.begin(), classes.end(), [&](const auto& entry) {
        return entry.first == lexicon.field(one, 1);
      });
      if (found == classes.end()) throw std::out_of_range("statistics_nouns.tsv: unknown class");
      all.push_back(found->second);
    }
    return all;
  }();
  return decoded[row.row];
}

// 在园学生, 在建项目, 中小企业, 中试平台: no preposition.
bool is_part_of_noun(std::u32string_view text, std::uint32_t behind, std::uint32_t end) {
  if (behind >= end) return false;
  if (text[behind - 1] == U'在') return is_one_of(text[behind], U"园校建职孵册研岗库营网");
  return text[behind - 1] == U'中' && is_one_of(text[behind], U"小试央外医药");
}

}  // namespace

std::u32string noun_after(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  static constexpr CharacterSet stops(U"、（）()“”《》的了和与已在将于为被把向同参落入完组");
  std::uint32_t end = at;
  while (end < limit && end < at + 14 && !stops.has(text[end])) ++end;
  std::u32string_view noun = text.substr(at, end - at);
  return std::u32string(noun.size() >= 2 ? noun : std::u32string_view());
}

std::u32string noun_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  static constexpr CharacterSet stops(U"、（）()“”《》的了和与有在将于为被把向同中");
  std::uint32_t begin = at;
  while (begin > limit && begin + 12 > at &&
         (!stops.has(text[begin - 1]) || is_part_of_noun(text, begin, at)))
    --begin;
  std::u32string_view noun = text.substr(begin, at - begin);
  static constexpr CharacterSet verbs(U"拥聚集汇入签引培达累建现已服孵");
  if (std::none_of(noun.begin(), noun.end(), [](char32_t c) { return verbs.has(c); }))
    return std::u32string(noun);
  for (const std::u32string_view verb :
       {U"拥有", U"聚集", U"集聚", U"汇聚", U"入驻", U"签约", U"引进", U"培育", U"达到", U"累计", U"建成",
        U"现有", U"已有", U"服务", U"孵化"}) {
    if (const std::size_t found = noun.find(verb);
        found != std::u32string_view::npos && found + verb.size() < noun.size()) {
      noun = noun.substr(found + verb.size());
    }
  }
  return std::u32string(noun);
}

std::u32string head_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t begin = at;
  while (begin > limit && begin + 24 > at && is_han(text[begin - 1]) &&
         !is_one_of(text[begin - 1], U"的和与并已在"))
    --begin;
  std::u32string_view noun = text.substr(begin, at - begin);
  for (const std::u32string_view verb :
       {U"位居", U"位列", U"排名", U"均居", U"均列", U"排在", U"跃居", U"同比", U"环比", U"比上", U"比去",
        U"较上", U"较去", U"居", U"列", U"占", U"约占", U"预计", U"实现"}) {
    noun = noun.substr(0, noun.find(verb));
  }
  return std::u32string(noun.size() >= 2 && noun.size() <= 14 ? noun : std::u32string_view());
}

SubjectClass counted_class(std::u32string_view counter, std::u32string_view noun) {
  SubjectClass found = SubjectClass::Count;
  std::size_t last = 0;
  for (std::size_t i = 0; i < noun.size(); ++i) {
    StatisticsLexicon::builtin().match_prefixes(noun.substr(i), [&](std::uint32_t length, auto rows) {
      for (const LexiconRow& row : rows) {
        if (row.table != Table::statistics_nouns || length < 2 || i + length <= last) continue;
        if (class_of(row) == SubjectClass::Count) continue;
        found = class_of(row);
        last = i + length;
      }
    });
  }
  if (last != 0) return found;
  for (const LexiconRow& row : StatisticsLexicon::builtin().find(counter)) {
    if (row.table == Table::statistics_nouns && class_of(row) != SubjectClass::Count) found = class_of(row);
  }
  return found;
}

bool is_thing(const LexiconRow& row) {
  return class_of(row) == SubjectClass::Count;
}

std::uint32_t thing_at(std::u32string_view text) {
  std::uint32_t longest = 0;
  StatisticsLexicon::builtin().match_prefixes(text, [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table == Table::statistics_nouns && is_thing(row)) longest = length;
    }
  });
  return longest;
}

}  // namespace yuantu
