// SPDX-License-Identifier: Apache-2.0
// Matches one pattern around one word of a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/discourse.hpp"
#include "extractor/relations/sentence_index.hpp"

namespace yuantu {

struct PatternMatch {
  std::vector<std::uint32_t> heads;  // mentions
  std::vector<std::uint32_t> tails;
  Span range;              // from the first to the last word or mention that the pattern took
  float certainty = 1.0f;  // less than 1 where a subject was carried
  float topic_certainty = 1.0f;
  std::optional<std::uint32_t> topic_named_in;  // the sentence that names the topic that was taken
};

// Keeps its memory from sentence to sentence.
class RuleMatcher {
 public:
  RuleMatcher(const ClauseReader& reader, const Discourse& discourse, SentenceIndex& index)
      : reader_(reader), discourse_(discourse), index_(index) {}

  // The index must have entered the sentence before the first match of a pattern with words.
  void enter(std::uint32_t sentence) {
    sentence_ = sentence;
    view_ = &reader_.views()[sentence];
    subjects_.clear();
  }

  // The first way in which the pattern fits with its anchor at `anchor`, nearest words and longest lists
  // first; null if it does not. It stands until the next is asked for.
  const PatternMatch* match(const Pattern& pattern, Span anchor);
  // The same for a pattern of two slots, the first of which is this unit.
  const PatternMatch* match_side_by_side(const Pattern& pattern, std::uint32_t unit);
  // The same for a subject and a topic: the list of mentions that begins with this unit opens a clause.
  const PatternMatch* match_subject(const Pattern& pattern, std::uint32_t unit);

 private:
  void begin(Span range);
  const PatternMatch* match_clause_alone(const Pattern& pattern, std::uint32_t unit);
  bool right(std::uint32_t element, std::uint32_t at);
  // Of slots that fit the name that begins, or ends, there.
  bool right_slot(std::uint32_t element, std::uint32_t at);
  bool take_topic(const PatternElement& element);
  bool right_gap(std::uint32_t element, std::uint32_t at);
  bool left(std::uint32_t elements, std::uint32_t at);  // the elements [0, elements)
  bool describes_another() const;
  bool lists_both() const;
  bool ends_a_pair(std::uint32_t unit) const;
  bool left_slot(std::uint32_t elements, std::uint32_t at);
  bool left_gap(std::uint32_t elements, std::uint32_t at);
  bool may_end(std::uint32_t elements, std::uint32_t at);
  std::uint32_t named_product(std::uint32_t unit) const;
  bool acts_itself(std::uint32_t unit) const;
  bool moves_another(std::uint32_t at) const;
  bool is_agent(const PatternElement& element) const;
  bool goes_on(const Subject& subject, std::uint32_t at) const;
  bool left_subject(std::uint32_t at);
  const Subject& subject(std::uint32_t at, TypeSet types, SubjectKind kind);
  bool is_made_by_another(std::uint32_t at) const;
  bool is_attribute() const;
  bool parts_list(std::uint32_t at) const;
  std::uint32_t last_site(std::uint32_t unit) const;
  void fill(const PatternElement& element, UnitRange units);
  bool fits(const PatternElement& element, std::uint32_t unit) const;

  const ClauseReader& reader_;
  const Discourse& discourse_;
  SentenceIndex& index_;
  std::uint32_t sentence_ = 0;
  const SentenceView* view_ = nullptr;
  // Forms of one pattern, and patterns with one word, ask for the same subject.
  struct KnownSubject {
    std::uint32_t at;
    TypeSet types;
    SubjectKind kind;
    Subject subject;
  };
  std::vector<KnownSubject> subjects_;  // of the sentence
  const Pattern* pattern_ = nullptr;
  Span anchor_;
  PatternMatch found_;
};

}  // namespace yuantu
