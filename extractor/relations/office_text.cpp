// SPDX-License-Identifier: Apache-2.0
// Reads titles in a sentence and writes offices.
#include "extractor/relations/office_text.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_title_word = 7;
constexpr std::uint32_t longest_appointment = 5;

bool may_stand_in_titles(char32_t c) {
  return is_han(c) || is_latin(c) || c == U'、' || c == U'（' || c == U'）' || c == U'/';
}

bool says_founder(std::u32string_view role) {
  constexpr std::u32string_view founders[] = {U"创始人", U"创办人", U"创立者", U"创办者", U"发起人"};
  return std::any_of(std::begin(founders), std::end(founders),
                     [&](auto founder) { return role.find(founder) != std::u32string_view::npos; });
}

}  // namespace

bool OfficeText::is_text(std::uint32_t at, std::u32string_view word) const {
  return at + word.size() <= view_.span.end &&
         reader_.document().view({at, at + static_cast<std::uint32_t>(word.size())}) == word;
}

std::u32string_view OfficeText::name_of(std::uint32_t mention) const {
  const std::uint32_t meant = facts_.mentions().resolved(mention);
  return meant == no_mention ? std::u32string_view() : facts_.mentions().all[meant].name;
}

std::uint32_t OfficeText::title_until(std::uint32_t at, std::uint32_t begin) const {
  std::uint32_t roles = 0;
  for (std::uint32_t length = 1; length <= longest_title_word && begin + length <= at; ++length) {
    const std::uint32_t found = reader_.rules().roles_of(reader_.document().view({at - length, at}));
    roles = (found & role_title) ? found : roles;
  }
  return roles & role_title;
}

std::uint32_t OfficeText::titles_end(std::uint32_t begin) const {
  std::uint32_t end = begin;
  const std::uint32_t limit = std::min(begin + longest_titles, view_.span.end);
  while (end < limit && !view_.is_border(end) && may_stand_in_titles(text(end)) &&
         view_.unit_from(end) == view_.units.size())
    ++end;
  while (end > begin && !title_until(end, begin)) --end;
  return end;
}

std::uint32_t OfficeText::title_behind(std::uint32_t begin) const {
  for (std::uint32_t end = std::min(begin + longest_title_word, view_.span.end); end > begin; --end) {
    if (reader_.rules().roles_of(reader_.document().view({begin, end})) & role_title) return end;
  }
  return begin;
}

std::uint32_t OfficeText::appointment_from(std::uint32_t at) const {
  std::uint32_t behind = at;
  for (std::uint32_t length = 1; length <= longest_appointment && at + length <= view_.span.end; ++length) {
    if (reader_.rules().roles_of(reader_.document().view({at, at + length})) & role_appointment)
      behind = at + length;
  }
  return behind;
}

bool OfficeText::has_border(Span range) const {
  return std::any_of(view_.borders.begin(), view_.borders.end(),
                     [&](std::uint32_t b) { return range.begin <= b && b < range.end; });
}

bool OfficeText::is_border_or_end(std::uint32_t at) const {
  return at >= view_.span.end || view_.is_border(at) || text(at) == U'、';
}

bool OfficeText::is_body(std::uint32_t unit) const {
  return unit < view_.units.size() && signature_of(RelationType::worksFor).tail.has(view_.units[unit].type);
}

TypeSet OfficeText::bodies_for(std::uint32_t roles) {
  using enum EntityType;
  TypeSet types;
  if (roles & (role_firm_title | role_founder_title)) types = types | TypeSet(Company, Organization);
  if (roles & role_institute_title) types = types | TypeSet(Lab, University, Organization);
  if (roles & role_office_title) types = types | TypeSet(Government);
  return types;
}

std::u32string OfficeText::role_text(Span titles) const {
  std::u32string role(reader_.document().view(titles));
  while (!role.empty() && (role.front() == U'的' || role.front() == U'、')) role.erase(0, 1);
  return role;
}

void OfficeText::add(std::uint32_t person, std::uint32_t body, Span titles, float confidence) const {
  add(person, body, {titles.begin, titles.begin}, titles, confidence);
}

// The department may stand before the person and the title behind: 某公司市场部某人副部长.
void OfficeText::add(std::uint32_t person, std::uint32_t body, Span department, Span titles,
                     float confidence) const {
  RelationFact fact;
  fact.evidence = view_.span;
  fact.confidence = confidence;
  std::u32string role = role_text(department) + role_text(titles);
  if (says_founder(role) && title_until(titles.end, titles.begin) != 0) {
    fact.relation = RelationType::foundedBy;
    fact.head = body;
    fact.tail = view_.units[person].mention;
    fact.rule = "founded-by/title";
    facts_.add(RelationFact(fact));
  }
  fact.relation = RelationType::worksFor;
  fact.head = view_.units[person].mention;
  fact.tail = body;
  fact.role = std::move(role);
  fact.rule = titles.empty()               ? "works-for/name-beside-body"
              : confidence < shared_office ? "works-for/bare-title"
              : confidence < sure_office   ? "works-for/shared-body"
                                           : "works-for/title";
  facts_.add(std::move(fact));
}

}  // namespace yuantu
