// SPDX-License-Identifier: Apache-2.0
// Reads around mentions: light words, lists (A、B和C), prepositions, and who is the subject of a clause.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/relations/sentence_view.hpp"

namespace yuantu {

// A run of units of one sentence.
struct UnitRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Who does what a verb says, and how far away that was found.
struct Subject {
  std::vector<std::uint32_t> mentions;  // empty: nobody
  float certainty = 1.0f;
};

// How a subject is looked for.
struct SubjectKind {
  bool companions = false;  // with those who stand beside it: A与B
  bool agent = false;       // who founds or pays: not what a clause before says was founded or built
  bool operator==(const SubjectKind&) const = default;
};

class ClauseReader {
 public:
  ClauseReader(const Document& document, const RelationRules& rules, const std::vector<SentenceView>& views)
      : ClauseReader(document, rules, views, views) {}
  // `earlier` shows the names of every sentence; views of fields are empty where a sentence names no field.
  ClauseReader(const Document& document, const RelationRules& rules, const std::vector<SentenceView>& views,
               const std::vector<SentenceView>& earlier)
      : document_(document), rules_(rules), views_(views), earlier_(earlier) {}

  // The position behind one light thing (a word such as 日前 or 正式, a number, a quotation mark, a bracket,
  // what only describes the next name) that begins at `at`; `at` itself if none does. The second goes the
  // other way.
  std::uint32_t skip(const SentenceView& view, std::uint32_t at) const;
  std::uint32_t skip_back(const SentenceView& view, std::uint32_t at) const;
  // The same without descriptions.
  std::uint32_t skip_light(const SentenceView& view, std::uint32_t at) const;
  // The same for quotation marks and brackets only.
  std::uint32_t skip_marks(const SentenceView& view, std::uint32_t at) const;

  // True where unit `left` and the one behind it are items of one list. With companions, 与, 同, 联合 join
  // too.
  bool joins_groups(const SentenceView& view, std::uint32_t left) const;
  bool joined(const SentenceView& view, std::uint32_t left, bool companions) const;
  // True where the unit is only a part of an item of a list: 、临港|装备制造.
  bool is_part_of_item(const SentenceView& view, std::uint32_t unit) const;
  // The list that unit `index` is in.
  UnitRange list_around(const SentenceView& view, std::uint32_t index, bool companions) const;

  // 7家企业获批: true where those who do it are counted and have no name.
  bool counts_others(const SentenceView& view, std::uint32_t before) const;
  // True where a preposition (在, 与, 由, 为 …) stands before the position.
  bool governed(const SentenceView& view, std::uint32_t at) const;
  // True where a clause speaks of the unit, and of what is listed behind it: nothing but light words stands
  // before it, and something is said after it.
  bool opens_clause(const SentenceView& view, std::uint32_t unit) const;
  // True where the clause is about this unit alone, which describes no other: no 某园的某公司, no 某园、某园.
  bool is_spoken_of(const SentenceView& view, std::uint32_t unit) const;
  // True where a clause begins with 在, 走进 or the like and the site, or with the site and 里.
  bool enters_site(const SentenceView& view, std::uint32_t unit) const;
  bool ends_with(const SentenceView& view, std::uint32_t at, WordRole role) const;
  bool has_word(const SentenceView& view, Span range, WordRole role) const;
  // True where the clause is negated or tells a rumour.
  bool denies(const SentenceView& view, std::uint32_t at) const;
  // True where a part of the sentence tells what is only said, or was taken back, and the range reaches into
  // it. What stands before the words that lead to it (针对, 网传 …), or on the other side of a semicolon,
  // holds.
  bool is_rumour(const SentenceView& view, Span range) const;

  // The subject of what stands at `at`: in its clause, an earlier clause, or an earlier sentence of the
  // paragraph.
  Subject subject(std::uint32_t sentence, std::uint32_t at, TypeSet types, SubjectKind kind) const;

  const Document& document() const { return document_; }
  const RelationRules& rules() const { return rules_; }
  const std::vector<SentenceView>& views() const { return views_; }

 private:
  Subject subject_in_clause(const SentenceView& view, Span clause, std::uint32_t at, TypeSet types,
                            bool companions) const;
  Subject topic_of_clause(const SentenceView& view, Span clause, TypeSet types, SubjectKind kind,
                          Subject& last_resort) const;
  bool names_other_subject(const SentenceView& view, Span clause, std::uint32_t at) const;
  bool opens_with_preposition(const SentenceView& view, Span clause, TypeSet types) const;
  bool speaks_of_unnamed(const SentenceView& view, Span before) const;
  bool speaks_of_part(const SentenceView& view, std::uint32_t at, TypeSet types) const;
  bool is_object(const SentenceView& view, std::uint32_t at) const;
  bool is_predicate(const SentenceView& view, Span clause, std::uint32_t at) const;
  Subject topic_before(const SentenceView& view, std::uint32_t at, TypeSet types, SubjectKind kind,
                       Subject& last_resort) const;
  void take(const SentenceView& view, UnitRange list, TypeSet types, Subject& subject) const;
  void take_companions(const SentenceView& view, std::uint32_t behind, std::uint32_t limit, TypeSet types,
                       Subject& subject) const;
  bool ties_to_next(const MentionUnit& unit, const MentionUnit* next) const;
  bool is_attribute(const SentenceView& view, std::uint32_t unit, std::uint32_t limit) const;
  bool acts_on_described(const SentenceView& view, Span between) const;
  bool says_where(const SentenceView& view, std::uint32_t at) const;
  bool is_light_behind_joiner(const SentenceView& view, Span between) const;
  std::uint32_t skip_light_back(const SentenceView& view, std::uint32_t at) const;
  std::uint32_t skip_description(const SentenceView& view, std::uint32_t at) const;
  std::uint32_t skip_description_back(const SentenceView& view, std::uint32_t at) const;
  bool opens_description(const SentenceView& view, std::uint32_t at) const;
  bool describes(std::u32string_view words, EntityType type) const;
  std::uint32_t light_word_before(std::uint32_t at, std::uint32_t limit) const;
  bool acts_for_others(const SentenceView& view, Span clause, std::uint32_t behind) const;
  bool lies_behind_preposition(const SentenceView& view, Span clause, std::uint32_t begin) const;
  bool is_office_of_next(const SentenceView& view, std::uint32_t unit) const;
  bool is_heavy(const SentenceView& view, Span range, std::uint32_t most) const;
  std::uint32_t role_length(std::uint32_t at, std::uint32_t limit, WordRole role) const;
  std::uint32_t quotation_end(std::uint32_t at, std::uint32_t limit) const;
  std::uint32_t bracket_end(std::uint32_t at, std::uint32_t limit) const;
  char32_t text(std::uint32_t at) const { return document_.text[at]; }

  const Document& document_;
  const RelationRules& rules_;
  const std::vector<SentenceView>& views_;
  const std::vector<SentenceView>& earlier_;  // where a subject is carried from
};

}  // namespace yuantu
