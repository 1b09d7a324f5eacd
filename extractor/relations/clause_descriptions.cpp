// SPDX-License-Identifier: Apache-2.0
// Finds the words that only describe the name behind them: 由|来自外省的|某公司, 与|行业龙头企业|某公司.
#include "extractor/relations/clause_reader.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using enum EntityType;

constexpr std::uint32_t longest_clause = 24;  // that ends with 的
constexpr std::uint32_t longest_noun = 16;    // 全球动力电池巨头
constexpr TypeSet bodies(Company, Organization, Lab, University);
constexpr TypeSet described = bodies | TypeSet(Person, Project, Product, Park);
// Such names may stand in what describes another: 毕业于某大学的, 总部在某市的.
constexpr TypeSet inside_descriptions(Place, Park, Industry, University);

constexpr CharacterSet last_of_nouns(U"业司头商家构位兽牌校企者方");

bool ends_noun(std::u32string_view words) {
  static constexpr std::u32string_view nouns[] = {
      U"企业", U"公司", U"龙头", U"巨头", U"厂商",   U"厂家",   U"机构",   U"单位",   U"独角兽", U"品牌",
      U"高校", U"院校", U"央企", U"国企", U"民企",   U"车企",   U"药企",   U"房企",   U"外企",   U"领军者",
      U"名校", U"大厂", U"供方", U"商家", U"服务商", U"供应商", U"运营商", U"制造商", U"开发商", U"集成商"};
  return last_of_nouns.has(words.back()) &&
         std::any_of(std::begin(nouns), std::end(nouns), [&](auto noun) { return words.ends_with(noun); });
}

}  // namespace

// True where the words say what the unit behind them is like, and nothing else.
bool ClauseReader::describes(std::u32string_view words, EntityType type) const {
  if (words.size() < 2 || !described.has(type)) return false;
  const bool clause = words.back() == U'的';
  if (!clause && (!bodies.has(type) || words.size() > longest_noun || !ends_noun(words))) return false;
  static constexpr CharacterSet others(U"、由被将把与和同跟“”《》（）()");
  return std::none_of(words.begin(), words.end(),
                      [](char32_t c) { return others.has(c) || is_clause_border(c); });
}

// True behind a word that governs a name, a mark between items of a list, and at the begin of a clause.
bool ClauseReader::opens_description(const SentenceView& view, std::uint32_t at) const {
  if (at == view.span.begin || is_clause_border(text(at - 1))) return true;
  static constexpr CharacterSet openings(U"由与、");
  // 同城的, 和谐的
  static constexpr CharacterSet parts_of_words(U"和同跟及被");
  if (openings.has(text(at - 1))) return true;
  return parts_of_words.has(text(at - 1)) && at > view.span.begin + 1 && !is_clause_border(text(at - 2));
}

// The begin of the name that what begins at `at` describes; `at` if it describes none. 位于园内的某公司: a
// verb before it is part of the clause with 的.
std::uint32_t ClauseReader::skip_description(const SentenceView& view, std::uint32_t at) const {
  static constexpr CharacterSet places(U"于在户驻地");
  auto unit = std::lower_bound(view.units.begin(), view.units.end(), at,
                               [](const MentionUnit& u, std::uint32_t p) { return u.outer.begin < p; });
  for (; unit != view.units.end() && unit->outer.begin <= at + longest_clause; ++unit) {
    const std::uint32_t end = unit->outer.begin;
    const bool may_describe = end > at && (text(end - 1) == U'的' || last_of_nouns.has(text(end - 1)));
    if (may_describe && describes(document_.view({at, end}), unit->type))
      return text(end - 1) != U'的' || at == view.span.begin || !places.has(text(at - 1)) ? end : at;
    if (!inside_descriptions.has(unit->type)) break;
  }
  return at;
}

// Where what describes the name behind `at` begins, seen from its last words; `at` if nothing describes it.
std::uint32_t ClauseReader::skip_description_back(const SentenceView& view, std::uint32_t at) const {
  if (opens_description(view, at)) return at;
  const auto unit = std::lower_bound(view.units.begin(), view.units.end(), at,
                                     [](const MentionUnit& u, std::uint32_t p) { return u.outer.begin < p; });
  if (unit == view.units.end() || unit->outer.begin > at + longest_clause) return at;
  const std::uint32_t end = unit->outer.begin;
  const bool clause = end > view.span.begin && text(end - 1) == U'的';
  if (!clause && (end == view.span.begin || !ends_noun(document_.view({view.span.begin, end})))) return at;
  for (std::uint32_t light = at; light < end;) {
    const std::uint32_t next = skip_light(view, light);
    if (next == light || next > end) return at;
    light = next;
  }
  bool begins_with_name = false;
  auto before = unit;
  for (std::uint32_t begin = at; begin + longest_clause >= end;) {
    if (opens_description(view, begin)) {
      const bool is_one = begin < at && !begins_with_name;
      return is_one && describes(document_.view({begin, end}), unit->type) ? begin : at;
    }
    begins_with_name = before != view.units.begin() && (before - 1)->outer.end == begin;
    if (begins_with_name && !inside_descriptions.has((--before)->type)) return at;
    begin = begins_with_name ? before->outer.begin : begin - 1;
  }
  return at;
}

}  // namespace yuantu
