// SPDX-License-Identifier: Apache-2.0
// One sentence, prepared for the matching of many patterns: which of their words stand where, where names
// begin and end, and what may be skipped. Everything is looked up once a sentence, not once a pattern.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/rule_words.hpp"

namespace yuantu {

// Keeps its memory from sentence to sentence.
class SentenceIndex {
 public:
  void enter(const ClauseReader& reader, const SentenceView& view, std::span<const WordOccurrence> words);

  // The words of patterns that begin, or end, here and cut no name; the longest first.
  std::span<const WordOccurrence> from(std::uint32_t at) const;
  std::span<const WordOccurrence> until(std::uint32_t at) const;
  // True where some word of the set stands in the sentence.
  bool has_word_of(std::uint32_t set) const { return (sets_[set / 64] >> (set % 64)) & 1; }

  // As SentenceView and ClauseReader answer, without a search.
  std::uint32_t unit_from(std::uint32_t at) const { return place(at).unit_from; }
  std::uint32_t unit_until(std::uint32_t at) const { return place(at).unit_until; }
  bool is_border(std::uint32_t at) const { return at < view_->span.end && place(at).border; }
  std::uint32_t skip(std::uint32_t at);
  std::uint32_t skip_back(std::uint32_t at);

 private:
  static constexpr std::uint32_t unknown = 0xffffffff;

  struct Place {
    std::uint32_t unit_from, unit_until;  // the number of units if there is none
    std::uint32_t skip = unknown;
    std::uint32_t skip_back = unknown;
    std::uint32_t first_from = 0, count_from = 0;    // in from_
    std::uint32_t first_until = 0, count_until = 0;  // in until_
    bool border = false;
  };

  const Place& place(std::uint32_t at) const { return places_[at - view_->span.begin]; }
  Place& place(std::uint32_t at) { return places_[at - view_->span.begin]; }
  void note_names();
  void note_words(std::span<const WordOccurrence> words);
  void sort_by_end();

  const ClauseReader* reader_ = nullptr;
  const SentenceView* view_ = nullptr;
  std::vector<Place> places_;  // one for each character, and one behind the last
  std::vector<WordOccurrence> from_, until_;
  std::vector<std::uint64_t> sets_;
};

}  // namespace yuantu
