// SPDX-License-Identifier: Apache-2.0
// One sentence with the quantities, words and times found in it, and the borders of its clauses.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/text_marks.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {

struct StatisticsView {
  std::u32string_view text;  // of the document
  Span span;
  std::uint32_t sentence = 0;
  std::span<const StatedQuantity> quantities;
  std::span<const MetricHit> metrics;
  std::span<const CueHit> cues;
  std::span<const std::uint32_t> breaks;  // where its clauses end
  std::span<const TimeExpression> times;
  bool aims_on = false;  // 到2027年，…；…: an earlier part of the sentence set a goal that still holds
  MarkedPlaces marks;
};

// A stretch without punctuation that is longer is no clause but lost layout: nobody looks further, so that
// time does not grow with the square of its length.
inline constexpr std::uint32_t longest_clause = 400;

// A plan or an occasion further back in a sentence is not looked for, for the same reason.
inline constexpr std::uint32_t longest_plan = 600;

// Where the clause of a place begins: behind the last comma, semicolon or colon.
std::uint32_t clause_begin(const StatisticsView& sentence, std::uint32_t at);
std::uint32_t clause_end(const StatisticsView& sentence, std::uint32_t at);

}  // namespace yuantu
