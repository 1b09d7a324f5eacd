// SPDX-License-Identifier: Apache-2.0
// Cuts a page into sentences as the rules see them: Document, Mentions -> PageView.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractor/relations/rule_words.hpp"
#include "extractor/relations/sentence_view.hpp"
#include "extractor/statistics/page_reading.hpp"

namespace yuantu {

// Fields of industry are common nouns: where the rules do not ask for them they are words like any other, for
// 推出大模型“某某” names a product.
enum class FieldsAre : std::uint8_t {
  Words,
  Units,  // only sentences that name a field are filled
};

// The sentences of a page and what they hold, which stands in one place for all of them: a page has too many
// sentences for each to have memory of its own.
class PageView {
 public:
  PageView(const Document& document, const Mentions& mentions, FieldsAre fields);
  PageView(const PageView&) = delete;
  PageView& operator=(const PageView&) = delete;

  // Adds the borders of clauses and the words to sentences with names.
  void add_words(const PageReading& page, const RuleWords& words);

  const std::vector<SentenceView>& sentences() const { return sentences_; }

 private:
  void add_units(const Document& document, const Mentions& mentions, FieldsAre fields, std::size_t first,
                 SentenceView& view);
  void add_marks(const TextMarks& marks, SentenceView& view);
  void add_words_between_names(const Document& document, std::span<const WordOccurrence> words,
                               SentenceView& view);
  std::uint32_t add_word(const WordOccurrence& found, std::uint32_t limit, SentenceView& view);
  std::uint32_t add_words_at(std::span<const WordOccurrence> here, std::uint32_t limit, SentenceView& view);

  std::vector<SentenceView> sentences_;
  std::vector<MentionUnit> units_;
  std::vector<std::uint32_t> borders_;
  std::vector<FoundWord> words_;
};

}  // namespace yuantu
