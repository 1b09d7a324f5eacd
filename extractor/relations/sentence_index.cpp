// SPDX-License-Identifier: Apache-2.0
// Fills the index of a sentence in one scan.
#include "extractor/relations/sentence_index.hpp"

#include <algorithm>

namespace yuantu {

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
  for (const std::uint32_t border : view_->borders) place(border).border = true;
}

// Those that cut no name.
void SentenceIndex::note_words(std::span<const WordOccurrence> words) {
  const RelationRules& rules = reader_->rules();
  from_.clear();
  sets_.assign(rules.set_blocks(), 0);
  std::size_t unit = 0;
  for (const WordOccurrence& word : words) {
    while (unit < view_->units.size() && view_->units[unit].span.end <= word.begin) ++unit;
    const bool cuts = unit < view_->units.size() && view_->units[unit].span.begin < word.end;
    if (cuts || !rules.word(word.word).in_pattern) continue;
    Place& here = place(word.begin);
    if (here.count_from++ == 0) here.first_from = static_cast<std::uint32_t>(from_.size());
    from_.push_back(word);
  }
  sort_by_end();
}

void SentenceIndex::sort_by_end() {
  const RelationRules& rules = reader_->rules();
  for (const WordOccurrence& found : from_) {
    ++place(found.end).count_until;
    for (const std::uint16_t set : rules.word(found.word).sets)
      sets_[set / 64] |= std::uint64_t{1} << (set % 64);
  }
  std::uint32_t next = 0;
  for (Place& p : places_) {
    p.first_until = next;
    next += p.count_until;
    p.count_until = 0;
  }
  until_.resize(next);
  for (const WordOccurrence& found : from_) {  // those that begin earlier are longer
    Place& end = place(found.end);
    until_[end.first_until + end.count_until++] = found;
  }
}

std::span<const WordOccurrence> SentenceIndex::from(std::uint32_t at) const {
  const Place& p = place(at);
  return std::span(from_).subspan(p.first_from, p.count_from);
}

std::span<const WordOccurrence> SentenceIndex::until(std::uint32_t at) const {
  const Place& p = place(at);
  return std::span(until_).subspan(p.first_until, p.count_until);
}

std::uint32_t SentenceIndex::skip(std::uint32_t at) {
  std::uint32_t& known = place(at).skip;
  if (known == unknown) known = reader_->skip(*view_, at);
  return known;
}

std::uint32_t SentenceIndex::skip_back(std::uint32_t at) {
  std::uint32_t& known = place(at).skip_back;
  if (known == unknown) known = reader_->skip_back(*view_, at);
  return known;
}

}  // namespace yuantu
