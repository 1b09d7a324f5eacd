// SPDX-License-Identifier: Apache-2.0
// Looks each character up once: what may begin with it, and what may go on with the one behind it.
#include "extractor/statistics/text_marks.hpp"

#include <algorithm>
#include <string>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/time_words.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t bmp = 0x10000;

// Of each character the marks it may have by itself, those it may have before some characters, and those of
// the character before it that it allows.
struct alignas(8) CharacterMarks {
  Marks alone;
  Marks first;
  Marks second;
};

class MarkTable {
 public:
  MarkTable() : characters_(bmp) {
    add_all(clause_ends, Mark::ClauseEnd);
    add_all(cell_borders, Mark::CellBorder);
    add_all(U"（(）)", Mark::Bracket);
    add_all(U"《“", Mark::Opening);
    add_all(U"全该", Mark::Whole);
    // Ranks and words for halves and doublings begin where no number does.
    add_all(number_beginnings, Mark::Number);
    add_all(U"第首榜之居前半翻", Mark::Number);
    add_times();
    add_terms(Table::statistics_metrics, Mark::Word);
    add_terms(Table::statistics_cues, Mark::Word);
    add_terms(Table::reference_nouns, Mark::Reference);
    for (const LexiconRow& row : Lexicon::builtin().rows(Table::statistics_nouns)) {
      if (is_thing(row)) add_term(row, Mark::Thing);
    }
  }

  // By character; those outside the BMP have no marks, as U+0000 has none.
  const CharacterMarks* characters() const { return characters_.data(); }

 private:
  void add(char32_t c, Mark mark) { characters_[c].alone = characters_[c].alone | Marks{mark}; }
  void add_all(std::u32string_view characters, Mark mark) {
    for (const char32_t c : characters) add(c, mark);
  }

  void add_times() {
    const TimeBeginnings& beginnings = TimeBeginnings::builtin();
    for (const char32_t c : beginnings.characters()) {
      if (beginnings.begins_alone(c)) add(c, Mark::Time);
      if (beginnings.is_first(c)) characters_[c].first = characters_[c].first | Marks{Mark::Time};
      if (beginnings.is_second(c)) characters_[c].second = characters_[c].second | Marks{Mark::Time};
    }
  }

  void add_terms(Table table, Mark mark) {
    for (const LexiconRow& row : Lexicon::builtin().rows(table)) add_term(row, mark);
  }
  void add_term(const LexiconRow& row, Mark mark) {
    const std::u32string term = to_utf32(Lexicon::builtin().field(row, 0));
    if (term.size() == 1) return add(term[0], mark);
    characters_[term[0]].first = characters_[term[0]].first | Marks{mark};
    characters_[term[1]].second = characters_[term[1]].second | Marks{mark};
  }

  std::vector<CharacterMarks> characters_;
};

}  // namespace

TextMarks::TextMarks(std::u32string_view text, Span range) {
  static const MarkTable table;
  if (range.empty()) return;
  const CharacterMarks* characters = table.characters();
  const auto marks_of = [characters](char32_t c) { return characters[c < bmp ? c : U'\0']; };
  places_.reserve(range.size() / 3 + 16);
  const std::uint32_t last = range.end - 1;
  CharacterMarks here = marks_of(text[range.begin]);
  for (std::uint32_t i = range.begin; i < last; ++i) {
    const CharacterMarks next = marks_of(text[i + 1]);
    const Marks marks = here.alone | (here.first & next.second);
    if (!marks.none()) places_.push_back({i, marks});
    here = next;
  }
  if (!here.alone.none()) places_.push_back({last, here.alone});
}

MarkedPlaces TextMarks::in(Span span) const {
  const auto before = [](const MarkedPlace& place, std::uint32_t at) { return place.at < at; };
  const auto begin = std::lower_bound(places_.begin(), places_.end(), span.begin, before);
  const auto end = std::lower_bound(begin, places_.end(), span.end, before);
  return MarkedPlaces(begin, end);
}

}  // namespace yuantu
