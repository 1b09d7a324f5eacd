// SPDX-License-Identifier: Apache-2.0
// Looks up the nearest punctuation that parts clauses.
#include "extractor/statistics/statistics_view.hpp"

#include <algorithm>

namespace yuantu {

std::uint32_t clause_begin(const StatisticsView& sentence, std::uint32_t at) {
  const std::uint32_t first =
      at > longest_clause ? std::max(at - longest_clause, sentence.span.begin) : sentence.span.begin;
  const auto next = std::lower_bound(sentence.breaks.begin(), sentence.breaks.end(), at);
  return next == sentence.breaks.begin() ? first : std::max(first, *(next - 1) + 1);
}

std::uint32_t clause_end(const StatisticsView& sentence, std::uint32_t at) {
  const std::uint32_t last = std::min(sentence.span.end, at + longest_clause);
  const auto next = std::lower_bound(sentence.breaks.begin(), sentence.breaks.end(), at);
  return next == sentence.breaks.end() ? last : std::min(last, *next);
}

}  // namespace yuantu
