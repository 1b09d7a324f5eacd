// SPDX-License-Identifier: Apache-2.0
// Fills the index of a sentence in one scan.
#include "extractor/relations/sentence_index.hpp"

namespace yuantu {
namespace {

// Two blocks at once, and four in a round: they come by fours.
void add_sets(const std::uint64_t* sets, std::vector<std::uint64_t>& present) {
  using Two = std::uint64_t __attribute__((vector_size(16), aligned(8), may_alias));
  const auto* from = reinterpret_cast<const Two*>(sets);
  auto* to = reinterpret_cast<Two*>(present.data());
  for (const auto* const end = to + present.size() / 2; to != end; from += 2, to += 2) {
    to[0] |= from[0];
    to[1] |= from[1];
  }
}

}  // namespace

void SentenceIndex::enter(const ClauseReader& reader, const SentenceView& view,
                          std::span<const WordOccurrence> words) {
  reader_ = &reader;
  view_ = &view;
  const auto none = static_cast<std::uint32_t>(view.units.size());
  places_.assign(view.span.size() + 1, Place{none, none});
  note_names();
  note_words(words);
}

void SentenceIndex::note_names() {
  for (std::uint32_t i = 0; i < view_->units.size(); ++i) {
    place(view_->units[i].outer.begin).unit_from = i;
    place(view_->units[i].outer.end).unit_until = i;
  }
  for (const std::uint32_t border : view_->borders) place(border).border = 1;
}

// Those that cut no name.
void SentenceIndex::note_words(std::span<const WordOccurrence> words) {
  const RelationRules& rules = reader_->rules();
  words_.clear();
  present_.assign(rules.set_blocks(), 0);
  auto unit = view_->units.begin();
  for (const WordOccurrence& word : words) {
    while (unit != view_->units.end() && unit->span.end <= word.begin) ++unit;
    const bool cuts = unit != view_->units.end() && unit->span.begin < word.end;
    if (cuts || !word.in_pattern) continue;
    Place& here = place(word.begin);
    if (here.count_from++ == 0) here.first_from = static_cast<std::uint32_t>(words_.size());
    words_.push_back(word);
    add_sets(rules.sets_of(word.word), present_);
  }
  // From the last to the first: of words with one end those that begin earlier, and are longer, come first.
  next_until_.resize(words_.size());
  for (auto i = static_cast<std::uint32_t>(words_.size()); i-- > 0;) {
    Place& end = place(words_[i].end);
    next_until_[i] = end.first_until;
    end.first_until = i;
  }
}

}  // namespace yuantu
