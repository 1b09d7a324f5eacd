// SPDX-License-Identifier: Apache-2.0
// A sentence as the rules see it: mentions as units, the borders of its clauses, the words that rules wait
// for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractor/character_set.hpp"
#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/relations/relation_rules.hpp"
#include "extractor/statistics/characters.hpp"

namespace yuantu {

// A mention that no other contains. `outer` takes in the quotation marks around it and a bracket behind it
// that explains it.
struct MentionUnit {
  std::uint32_t mention = no_mention;
  EntityType type = EntityType::Company;
  Span span;
  Span outer;
};

// A word that some rule waits for, or that blocks rules.
struct FoundWord {
  Span span;
  std::uint32_t word = 0;   // RelationRules::word
  std::uint32_t roles = 0;  // of the word
};

// What it holds stands in its PageView.
struct SentenceView {
  Span span;
  std::uint32_t article = 0;
  std::uint32_t paragraph = 0;
  SentenceKind kind = SentenceKind::Body;
  bool is_row = false;  // cells of a table
  std::span<const MentionUnit> units;
  TypeSet types;                           // of the units
  std::uint32_t roles = 0;                 // of the words
  std::span<const std::uint32_t> borders;  // positions of the marks between clauses
  std::span<const FoundWord> words;        // in text order, outside mentions

  // The clause that a position is in: from behind the border before it to the border behind it.
  Span clause_of(std::uint32_t position) const;
  bool is_border(std::uint32_t position) const;
  // The unit whose outer span begins, or ends, here; units.size() if there is none.
  std::uint32_t unit_from(std::uint32_t position) const;
  std::uint32_t unit_until(std::uint32_t position) const;
  // The unit of a mention; units.size() if it stands elsewhere.
  std::uint32_t unit_of(std::uint32_t mention) const;
  // True where the range cuts into a mention.
  bool cuts_mention(Span range) const;
};

// Marks that part clauses, marks that part the cells of a table, and marks that may stand anywhere.
inline constexpr CharacterSet clause_borders(phrase_borders);
constexpr bool is_clause_border(char32_t c) {
  return clause_borders.has(c);
}
constexpr bool parts_cells(char32_t c) {
  return c == U'｜' || c == U'|' || c == U'\t';
}
inline constexpr CharacterSet quotation_marks(U"“”‘’\"《》「」『』");
constexpr bool is_quotation_mark(char32_t c) {
  return quotation_marks.has(c);
}

// The units of sentences [first, last) of a page, which stand one behind the other.
std::span<const MentionUnit> units_of(const std::vector<SentenceView>& views, std::uint32_t first,
                                      std::uint32_t last);

// The sentence that a position lies in; null where none does.
const SentenceView* sentence_at(const std::vector<SentenceView>& views, std::uint32_t position);

}  // namespace yuantu
