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

  // The words of patterns that begin here and cut no name; the longest first.
  std::span<const WordOccurrence> from(std::uint32_t at) const {
    const Place& p = place(at);
    return std::span(words_).subspan(p.first_from, p.count_from);
  }
  // The same for words that end here; each is followed by next_until, and the last of them by none.
  static constexpr std::uint32_t no_word = 0xffffffff;
  std::uint32_t first_until(std::uint32_t at) const { return place(at).first_until; }
  std::uint32_t next_until(std::uint32_t word) const { return next_until_[word]; }
  const WordOccurrence& word(std::uint32_t index) const { return words_[index]; }
  // True where some word of the set stands in the sentence.
  bool has_word_of(std::uint32_t set) const { return (present_[set / 64] >> (set % 64)) & 1; }

  // As SentenceView and ClauseReader answer, without a search.
  std::uint32_t unit_from(std::uint32_t at) const { return place(at).unit_from; }
  std::uint32_t unit_until(std::uint32_t at) const { return place(at).unit_until; }
  bool is_border(std::uint32_t at) const { return at < view_->span.end && place(at).border != 0; }
  std::uint32_t skip(std::uint32_t at) {
    std::uint32_t& known = place(at).skip;
    if (known == unknown) known = reader_->skip(*view_, at);
    return known;
  }
  std::uint32_t skip_back(std::uint32_t at) {
    std::uint32_t& known = place(at).skip_back;
    if (known == unknown) known = reader_->skip_back(*view_, at);
    return known;
  }

 private:
  static constexpr std::uint32_t unknown = 0xffffffff;

  struct alignas(16) Place {
    std::uint32_t unit_from, unit_until;  // the number of units if there is none
    std::uint32_t skip = unknown;
    std::uint32_t skip_back = unknown;
    std::uint32_t first_from = 0;  // in words_
    std::uint32_t first_until = no_word;
    std::uint32_t count_from = 0;
    std::uint32_t border = 0;  // 1 where clauses are parted
  };

  const Place& place(std::uint32_t at) const { return places_[at - view_->span.begin]; }
  Place& place(std::uint32_t at) { return places_[at - view_->span.begin]; }
  void note_names();
  void note_words(std::span<const WordOccurrence> words);

  const ClauseReader* reader_ = nullptr;
  const SentenceView* view_ = nullptr;
  std::vector<Place> places_;              // one for each character, and one behind the last
  std::vector<WordOccurrence> words_;      // of patterns, by their begin
  std::vector<std::uint64_t> present_;     // the sets that some word is in, a bit for each
  std::vector<std::uint32_t> next_until_;  // by word: the next that ends at the same place
};

}  // namespace yuantu
