// SPDX-License-Identifier: Apache-2.0
// Finds who does what a clause says: in the clause, in an earlier one, in an earlier sentence of the
// paragraph.
#include "extractor/relations/clause_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace yuantu {
namespace {

constexpr std::uint32_t most_words_to_subject = 12;  // between a subject and its verb
constexpr std::uint32_t most_words_to_list = 28;  // where the subject is a list: A、B等4所高校11位教师
constexpr std::uint32_t most_words_without_subject = 3;  // before the verb of a clause that names no subject
constexpr std::uint32_t most_sentences_back = 2;
constexpr std::uint32_t longest_verb = 6;

// 由A批准、依托B建设 speaks of what A approved.
bool approves(std::u32string_view behind) {
  return behind.starts_with(U"批准、") || behind.starts_with(U"批复、") || behind.starts_with(U"支持、") ||
         behind.starts_with(U"指导、") || behind.starts_with(U"主管、");
}

}  // namespace

void ClauseReader::take(const SentenceView& view, UnitRange list, TypeSet types, Subject& subject) const {
  for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
    if (types.has(view.units[i].type)) subject.mentions.push_back(view.units[i].mention);
  }
}

// Adds those who stand beside the subject: A与B签约 (behind: the end of A).
void ClauseReader::take_companions(const SentenceView& view, std::uint32_t behind, std::uint32_t limit,
                                   TypeSet types, Subject& subject) const {
  for (std::uint32_t i = 0; i < view.units.size(); ++i) {
    const MentionUnit& unit = view.units[i];
    if (unit.outer.begin < behind || unit.outer.end > limit || !types.has(unit.type)) continue;
    if (!ends_with(view, unit.outer.begin, role_companion)) continue;
    const UnitRange list = list_around(view, i, true);
    take(view, {i, list.first + list.count - i}, types, subject);
    return;
  }
}

// The mention before the verb that no preposition governs and no 的 makes an attribute; the nearest one.
Subject ClauseReader::subject_in_clause(const SentenceView& view, Span clause, std::uint32_t at,
                                        TypeSet types, bool companions) const {
  Subject subject;
  for (std::uint32_t i = static_cast<std::uint32_t>(view.units.size()); i-- > 0;) {
    const MentionUnit& unit = view.units[i];
    if (unit.outer.end > at || unit.outer.begin < clause.begin) continue;
    const UnitRange list = list_around(view, i, false);
    const bool attribute = is_attribute(view, i, at);
    i = list.first;
    if (attribute || governed(view, view.units[list.first].outer.begin)) continue;
    take(view, list, types, subject);
    if (subject.mentions.empty()) continue;
    const bool is_list = list.count > 1 && unit.outer.end < at && text(unit.outer.end) == U'等';
    if (is_heavy(view, {unit.outer.end, at}, is_list ? most_words_to_list : most_words_to_subject)) return {};
    if (companions) take_companions(view, unit.outer.end, at, types, subject);
    return subject;
  }
  return subject;
}

// True where a verb of the rules stands right before: what follows it is an object.
bool ClauseReader::is_object(const SentenceView& view, std::uint32_t at) const {
  while (at > view.span.begin && (is_quotation_mark(text(at - 1)) || text(at - 1) == U'了')) --at;
  if (at <= view.span.begin || !rules_.ends_role(text(at - 1))) return false;
  for (std::uint32_t length = 2; length <= longest_verb && at >= view.span.begin + length; ++length) {
    if (rules_.roles_of(document_.view({at - length, at})) & role_acts_on) return true;
  }
  return false;
}

// 主管单位是某协会: the clause is about something else; in 造星的是某公司 it is not.
bool ClauseReader::is_predicate(const SentenceView& view, Span clause, std::uint32_t at) const {
  while (at > view.span.begin && is_quotation_mark(text(at - 1))) --at;
  if (at < clause.begin + 3) return false;
  const char32_t before = text(at - 2);
  return (text(at - 1) == U'是' && before != U'的') || (text(at - 1) == U'为' && before != U'成');
}

// What a clause is about: its first mention that no preposition governs; an object only where something else
// does what the verb says, or as the last resort of the search.
Subject ClauseReader::topic_of_clause(const SentenceView& view, Span clause, TypeSet types, SubjectKind kind,
                                      Subject& last_resort) const {
  bool other = false;
  for (std::uint32_t i = 0; i < view.units.size(); ++i) {
    const MentionUnit& unit = view.units[i];
    if (!clause.contains(unit.outer)) continue;
    const UnitRange list = list_around(view, i, false);
    const std::uint32_t last = list.first + list.count - 1;
    const std::uint32_t behind = view.units[last].outer.end;
    const bool attribute = is_attribute(view, last, clause.end);
    i = last;
    if (attribute || governed(view, unit.outer.begin)) continue;
    if (types.has(EntityType::Person) && is_office_of_next(view, last)) continue;
    if (acts_for_others(view, clause, behind) || lies_behind_preposition(view, clause, unit.outer.begin))
      continue;
    Subject subject;
    take(view, list, types, subject);
    if (subject.mentions.empty()) {
      other = true;
      continue;
    }
    const bool object = kind.agent && !other && is_object(view, unit.outer.begin);
    if (object || is_predicate(view, clause, unit.outer.begin)) {
      if (last_resort.mentions.empty()) last_resort = std::move(subject);
      continue;
    }
    if (kind.companions) take_companions(view, behind, clause.end, types, subject);
    return subject;
  }
  return {};
}

// The topic of the nearest clause before `at` that has one.
Subject ClauseReader::topic_before(const SentenceView& view, std::uint32_t at, TypeSet types,
                                   SubjectKind kind, Subject& last_resort) const {
  while (at > view.span.begin) {
    const Span clause = view.clause_of(at - 1);
    Subject subject =
        topic_of_clause(view, {clause.begin, std::min(clause.end, at)}, types, kind, last_resort);
    if (!subject.mentions.empty()) return subject;
    if (clause.begin <= view.span.begin) break;
    at = clause.begin - 1;
  }
  return {};
}

// True where the clause has a subject that is not of the types that are looked for: then none is carried.
bool ClauseReader::names_other_subject(const SentenceView& view, Span clause, std::uint32_t at) const {
  for (std::uint32_t i = 0; i < view.units.size(); ++i) {
    const MentionUnit& unit = view.units[i];
    if (unit.outer.begin < clause.begin || unit.outer.end > at) continue;
    return TypeSet(EntityType::Place, EntityType::Park, EntityType::Company, EntityType::Lab,
                   EntityType::University, EntityType::Organization)
               .has(unit.type) &&
           opens_clause(view, i) && !is_attribute(view, i, at);
  }
  return false;
}

Subject ClauseReader::subject(std::uint32_t sentence, std::uint32_t at, TypeSet types,
                              SubjectKind kind) const {
  const SentenceView& view = views_[sentence];
  const Span clause = view.clause_of(at);
  Subject subject = subject_in_clause(view, clause, at, types, kind.companions);
  if (!subject.mentions.empty()) return subject;
  const Span before{std::min(clause.begin, at), at};
  if (is_heavy(view, before, most_words_without_subject) && !opens_with_preposition(view, before, types))
    return {};
  if (names_other_subject(view, clause, at) || speaks_of_unnamed(view, before)) return {};
  // 由A承建的H: A does it, no subject is missing.
  for (const MentionUnit& unit : view.units) {
    if (unit.outer.begin > clause.begin && unit.outer.end <= at && text(unit.outer.begin - 1) == U'由' &&
        !approves(document_.view({unit.outer.end, at})))
      return {};
  }
  if (view.is_row) {
    for (auto unit = view.units.rbegin(); unit != view.units.rend(); ++unit) {
      if (unit->outer.end <= at && types.has(unit->type)) return {{unit->mention}, 0.9f};
    }
    return {};
  }
  Subject last_resort;
  subject = topic_before(view, clause.begin > view.span.begin ? clause.begin - 1 : clause.begin, types, kind,
                         last_resort);
  subject.certainty = 0.9f;
  if (subject.mentions.empty() && speaks_of_part(view, at, types)) return last_resort;
  for (std::uint32_t back = 1; subject.mentions.empty() && back <= std::min(sentence, most_sentences_back);
       ++back) {
    const SentenceView& earlier = earlier_[sentence - back];
    if (earlier.article != view.article || earlier.paragraph != view.paragraph) break;
    std::uint32_t begin = earlier.span.begin;
    while (begin < earlier.span.end && subject.mentions.empty()) {
      const Span part = earlier.clause_of(begin);
      subject = topic_of_clause(earlier, part, types, kind, last_resort);
      begin = part.end + 1;
    }
    subject.certainty = 0.75f;
  }
  if (subject.mentions.empty()) {
    subject = std::move(last_resort);
    subject.certainty = 0.7f;
  }
  // 甲成立于某年，与乙共建某室
  if (kind.companions && !subject.mentions.empty()) take_companions(view, clause.begin, at, types, subject);
  return subject;
}

}  // namespace yuantu
