// SPDX-License-Identifier: Apache-2.0
// Tells whom a clause does not speak of, though it names them or could.
#include "extractor/relations/clause_reader.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_office = 16;  // between a body and its officer
constexpr std::uint32_t longest_act = 8;      // of those who did what the sentence tells

}  // namespace

// 某公司首席执行官某人是…: the clause is about the person.
bool ClauseReader::is_office_of_next(const SentenceView& view, std::uint32_t unit) const {
  if (unit + 1 >= view.units.size() || view.units[unit + 1].type != EntityType::Person) return false;
  const std::uint32_t behind = view.units[unit].outer.end;
  const std::uint32_t next = view.units[unit + 1].outer.begin;
  if (next <= behind || next - behind > longest_office) return false;
  const std::u32string_view between = document_.view({behind, next});
  return std::none_of(between.begin(), between.end(), is_clause_border) && ends_with(view, next, role_title);
}

// 由某局指导，甲和乙联手打造，: those who did it are not spoken of.
bool ClauseReader::acts_for_others(const SentenceView& view, Span clause, std::uint32_t behind) const {
  static constexpr std::u32string_view acts[] = {U"打造", U"建设", U"承建", U"施工", U"运营", U"承办",
                                                 U"主办", U"协办", U"指导", U"投资", U"共建", U"支持"};
  if (behind >= clause.end || clause.end - behind > longest_act || clause.begin < view.span.begin + 2)
    return false;
  const std::u32string_view tail = document_.view({behind, clause.end});
  if (std::none_of(std::begin(acts), std::end(acts), [&](auto act) { return tail.ends_with(act); }))
    return false;
  return document_.view({view.span.begin, clause.begin}).find(U'由') != std::u32string_view::npos;
}

// 地处某省某枢纽，作为某国某基地之一: what stands there is no subject, but 地处某省的某园区 is.
bool ClauseReader::lies_behind_preposition(const SentenceView& view, Span clause, std::uint32_t begin) const {
  std::uint32_t at = clause.begin;
  for (std::uint32_t next; at < begin && (next = skip(view, at)) != at;) at = next;
  if (at >= begin || role_length(at, begin, role_preposition) < 2) return false;
  return text(begin - 1) != U'的';
}

bool ClauseReader::counts_others(const SentenceView& view, std::uint32_t before) const {
  const Span range{std::min(view.clause_of(before).begin, before), before};
  static constexpr std::u32string_view others[] = {U"家企业", U"家单位", U"家公司", U"家机构", U"家高校",
                                                   U"所高校", U"个项目", U"批企业", U"家园区", U"家上市公司"};
  std::uint32_t at = range.begin;
  for (std::uint32_t next; at < range.end && (next = skip(view, at)) != at;) at = next;
  const std::u32string_view light = document_.view({range.begin, std::min(at, range.end)});
  return std::any_of(std::begin(others), std::end(others), [&](auto noun) {
    const std::size_t found = light.find(noun);
    return found != light.npos && found > 0;
  });
}

// 这批项目集中在某业, 有193家把某业作为主业, 与会专家聚焦某业: whoever is meant has no name here.
bool ClauseReader::speaks_of_unnamed(const SentenceView& view, Span before) const {
  static constexpr std::u32string_view openers[] = {U"这", U"那", U"该", U"另有", U"其余", U"各", U"有的"};
  static constexpr std::u32string_view actors[] = {U"专家", U"嘉宾", U"代表", U"学者", U"客商",
                                                   U"企业", U"项目", U"单位", U"人士", U"负责人"};
  std::uint32_t at = before.begin;
  for (std::uint32_t next; at < before.end && (next = skip(view, at)) != at;) at = next;
  if (at >= before.end || view.unit_from(at) < view.units.size()) return false;
  const std::u32string_view rest = document_.view({at, before.end});
  if (rest.size() > 1 && rest.front() == U'有' && is_digit(rest[1])) return true;
  return std::any_of(std::begin(openers), std::end(openers),
                     [&](auto word) { return rest.starts_with(word); }) ||
         std::any_of(std::begin(actors), std::end(actors), [&](auto word) { return rest.ends_with(word); });
}

// 某区的新城…，重点布局某业: the sentence speaks of what belongs to it, so of nothing before.
bool ClauseReader::speaks_of_part(const SentenceView& view, std::uint32_t at, TypeSet types) const {
  return std::any_of(view.units.begin(), view.units.end(), [&](const MentionUnit& unit) {
    const bool is_name = unit.span.size() > 2;  // not 他的团队, 会议的主办单位
    return is_name && types.has(unit.type) && unit.outer.end < at && text(unit.outer.end) == U'的' &&
           !governed(view, unit.outer.begin);
  });
}

// 面向某种需求设立了某室: however long, what a preposition opens names no subject; but 结合某公司在某业的经验
// speaks of the firm.
bool ClauseReader::opens_with_preposition(const SentenceView& view, Span clause, TypeSet types) const {
  constexpr std::uint32_t longest_phrase = 48;
  const bool names_one = std::any_of(view.units.begin(), view.units.end(), [&](const MentionUnit& unit) {
    return clause.contains(unit.outer) && types.has(unit.type);
  });
  if (names_one) return false;
  std::uint32_t at = clause.begin;
  for (std::uint32_t next; at < clause.end && (next = skip(view, at)) != at;) at = next;
  return clause.size() <= longest_phrase && role_length(at, clause.end, role_preposition) > 1;
}

}  // namespace yuantu
