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

namespace yuantu {

struct Meaning {
  Metric metric = Metric::other;
  SubjectClass subject = SubjectClass::Count;
  Span word;              // what says the metric; empty where the unit alone does
  bool negative = false;  // a fall
  bool per_year = false;  // the unit lacks the year that the metric implies: 产能20万辆
  std::u32string of;      // what is counted
  const char* rule = "";
};

// One sentence with what stands in it.
struct SentenceView {
  std::u32string_view text;  // of the document
  Span span;
  const std::vector<StatedQuantity>* quantities = nullptr;
  const SentenceWords* words = nullptr;
};

// Reads quantity `index` of a sentence; `before` is what the quantity before it means, if it is in the
// sentence.
std::optional<Meaning> find_meaning(const SentenceView& sentence, std::size_t index,
                                    const std::optional<Meaning>& before);

// Where the clause of a place begins: behind the last comma, semicolon or colon.
std::uint32_t clause_begin(const SentenceView& sentence, std::uint32_t at);
std::uint32_t clause_end(const SentenceView& sentence, std::uint32_t at);

}  // namespace yuantu
