// SPDX-License-Identifier: Apache-2.0
// One sentence with the quantities and words found in it, and the borders of its clauses.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

struct StatisticsView {
  std::u32string_view text;  // of the document
  Span span;
  const std::vector<StatedQuantity>* quantities = nullptr;
  const SentenceWords* words = nullptr;
  const std::vector<std::uint32_t>* breaks = nullptr;  // where its clauses end
  MarkedPlaces marks;
};

// A stretch without punctuation that is longer is no clause but lost layout: nobody looks further, so that
// time does not grow with the square of its length.
inline constexpr std::uint32_t longest_clause = 400;

// A plan or an occasion further back in a sentence is not looked for, for the same reason.
inline constexpr std::uint32_t longest_plan = 600;

// The characters of a sentence that end its clauses.
void find_breaks(MarkedPlaces marks, std::vector<std::uint32_t>& breaks);
// Where the clause of a place begins: behind the last comma, semicolon or colon.
std::uint32_t clause_begin(const StatisticsView& sentence, std::uint32_t at);
std::uint32_t clause_end(const StatisticsView& sentence, std::uint32_t at);

}  // namespace yuantu
