// SPDX-License-Identifier: Apache-2.0
// A sentence as the rules see it: mentions as units, the borders of its clauses, the words that rules wait
// for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/relations/relation_rules.hpp"

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
  std::uint32_t word = 0;  // RelationRules::word
};

// Where a word of the rules stands.
struct WordOccurrence {
  std::uint32_t word = 0;  // RelationRules::word
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct SentenceView;

// Every word of the rules in the sentences that name something, outside their names, found by one scan: by
// their begin, the longest first.
class RuleWords {
 public:
  RuleWords(const Document& document, const RelationRules& rules, const std::vector<SentenceView>& views,
            const std::vector<SentenceView>& field_views);
  std::span<const WordOccurrence> of_sentence(std::uint32_t sentence) const {
    return std::span(all_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
  }

 private:
  void scan(const Document& document, const RelationRules& rules, Span range);

  std::vector<WordOccurrence> all_;
  std::vector<std::uint32_t> first_;  // of each sentence, and one behind the last
};

struct SentenceView {
  Span span;
  std::uint32_t article = 0;
  std::uint32_t paragraph = 0;
  SentenceKind kind = SentenceKind::Body;
  bool is_row = false;  // cells of a table
  std::vector<MentionUnit> units;
  TypeSet types;                       // of the units
  std::vector<std::uint32_t> borders;  // positions of the marks between clauses
  std::vector<FoundWord> words;        // in text order, outside mentions

  // The clause that a position is in: from behind the border before it to the border behind it.
  Span clause_of(std::uint32_t position) const;
  bool is_border(std::uint32_t position) const;
  // The unit whose outer span begins, or ends, here; units.size() if there is none.
  std::uint32_t unit_from(std::uint32_t position) const;
  std::uint32_t unit_until(std::uint32_t position) const;
  // True where the range cuts into a mention.
  bool cuts_mention(Span range) const;
};

// Fields of industry are common nouns: where the rules do not ask for them (`with_fields`) they are words
// like any other, for 推出大模型“某某” names a product. With fields, only sentences that name one are filled.
std::vector<SentenceView> view_names(const Document& document, const Mentions& mentions, bool with_fields);

// Adds the borders of clauses and the words to sentences with names.
void view_words(const Document& document, const RelationRules& rules, const RuleWords& words,
                std::vector<SentenceView>& views);

// Marks that part clauses, marks that part the cells of a table, and marks that may stand anywhere.
bool is_clause_border(char32_t c);
bool parts_cells(char32_t c);
bool is_quotation_mark(char32_t c);

// The sentence that a position lies in; null where none does.
const SentenceView* sentence_at(const std::vector<SentenceView>& views, std::uint32_t position);

}  // namespace yuantu
