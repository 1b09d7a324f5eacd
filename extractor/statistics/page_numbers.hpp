// SPDX-License-Identifier: Apache-2.0
// Finds the numbers of a page and what stands around them: MentionContext, Tables -> PageNumbers. Each reader
// goes through the whole page before the next: all of them together are more code than a processor has at
// hand, and taking turns at each sentence they were loaded again and again.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/period_tracker.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/statistics_view.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {

// Those in [first, end) of all that the page has.
struct IndexRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

// A sentence with numbers.
struct NumberSentence {
  std::uint32_t sentence = 0;  // of the document
  IndexRange quantities, metrics, cues;
  SentencePeriods periods;
};

// 年产12万吨某某项目: a number that is part of a name and states something of what bears it.
struct NameFigure {
  std::uint32_t sentence = 0;  // of PageNumbers::sentences
  std::uint32_t project = no_mention;
  StatedQuantity quantity;
  Meaning meaning;
};

class PageNumbers {
 public:
  // The facts of the tables get their periods. All must outlive the numbers.
  PageNumbers(const MentionContext& mentions, Tables& tables);

  const std::vector<NumberSentence>& sentences() const { return sentences_; }
  const std::vector<NameFigure>& name_figures() const { return name_figures_; }
  const PeriodTracker& periods() const { return periods_; }
  // What stands in one of the sentences.
  const StatisticsView& view(std::uint32_t sentence) const { return views_[sentence]; }

 private:
  void find_numbers();
  void find_periods();
  void read_cells(std::uint32_t sentence);
  void read_names();
  void drop_names_and_times();
  void find_words_around();
  void drop_words_in_names(Span sentence, IndexRange metrics, IndexRange cues);
  StatisticsView make_view(const NumberSentence& sentence) const;
  bool is_read(const Sentence& sentence) const;
  bool is_in_time(const NumberSentence& sentence, Span span) const;

  const MentionContext& mentions_;
  const Document& document_;
  Tables& tables_;
  PeriodTracker periods_;
  std::vector<NumberSentence> sentences_;
  std::vector<NameFigure> name_figures_;
  std::vector<StatedQuantity> quantities_;
  SentenceWords words_;
  std::vector<StatisticsView> views_;  // by sentence
  std::size_t next_cell_ = 0;          // of the facts of tables
};

}  // namespace yuantu
