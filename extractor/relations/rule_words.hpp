// SPDX-License-Identifier: Apache-2.0
// Finds every word of the rules in a page: Document, PageViews -> RuleWords.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractor/relations/sentence_view.hpp"
#include "extractor/word_beginnings.hpp"

namespace yuantu {

// Where a word of the rules stands.
struct WordOccurrence {
  std::uint32_t word = 0;  // RelationRules::word
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t roles = 0;  // of the word, as the rest
  bool noted = false;
  bool in_pattern = false;

  bool is_decoy() const { return (roles & role_decoy) != 0; }
};

// Those in the sentences that name something, outside their names, found by one scan: by their begin, the
// longest first.
class RuleWords {
 public:
  RuleWords(const Document& document, const RelationRules& rules, const std::vector<SentenceView>& views,
            const std::vector<SentenceView>& field_views);
  std::span<const WordOccurrence> of_sentence(std::uint32_t sentence) const {
    return std::span(all_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
  }

 private:
  void scan(const Document& document, const RelationRules& rules, Span range);

  PlaceBits beginnings_;  // where one may begin
  std::vector<WordOccurrence> all_;
  std::vector<std::uint32_t> first_;  // of each sentence, and one behind the last
};

}  // namespace yuantu
