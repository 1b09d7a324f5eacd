// SPDX-License-Identifier: Apache-2.0
// Finds what a quantity measures from the words of its clause.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/statistics_view.hpp"

namespace yuantu {

struct Meaning {
  Meaning(Metric what, SubjectClass who, Span said_by, const char* by_rule)
      : metric(what), subject(who), word(said_by), rule(by_rule) {}

  Metric metric;
  SubjectClass subject;
  Span word;              // what says the metric; empty where the unit alone does
  bool negative = false;  // a fall
  bool per_year = false;  // the unit lacks the year that the metric implies: 产能20万辆
  std::u32string of;      // what is counted
  const char* rule;
  TypeSet only;        // if not empty, the subject must be one of these
  bool about = false;  // 约占全市的四成: the word for the share says about
};

// What was read before a quantity.
struct MeaningContext {
  std::optional<Meaning> previous;  // of the quantity before, in the same sentence
  std::optional<Meaning> money;     // of the last amount of money in the paragraph
  bool money_in_sentence = false;
};

// Reads quantity `index` of a sentence.
std::optional<Meaning> find_meaning(const StatisticsView& sentence, std::size_t index,
                                    const MeaningContext& context);

}  // namespace yuantu
