// SPDX-License-Identifier: Apache-2.0
// Walks to the nearest punctuation that parts clauses.
#include "extractor/statistics/statistics_view.hpp"

#include <algorithm>

#include "extractor/statistics/characters.hpp"

namespace yuantu {

std::uint32_t clause_begin(const StatisticsView& sentence, std::uint32_t at) {
  const std::uint32_t first =
      at > longest_clause ? std::max(at - longest_clause, sentence.span.begin) : sentence.span.begin;
  if (sentence.breaks != nullptr) {
    const auto next = std::lower_bound(sentence.breaks->begin(), sentence.breaks->end(), at);
    return std::max(first, next == sentence.breaks->begin() ? sentence.span.begin : *(next - 1) + 1);
  }
  std::uint32_t begin = at;
  while (begin > first && !breaks_clause(sentence.text[begin - 1])) --begin;
  return begin;
}

std::uint32_t clause_end(const StatisticsView& sentence, std::uint32_t at) {
  std::uint32_t end = at;
  const std::uint32_t last = std::min(sentence.span.end, at + longest_clause);
  if (sentence.breaks != nullptr) {
    const auto next = std::lower_bound(sentence.breaks->begin(), sentence.breaks->end(), at);
    return next == sentence.breaks->end() ? last : std::min(last, *next);
  }
  while (end < last && !breaks_clause(sentence.text[end])) ++end;
  return end;
}

void find_breaks(MarkedPlaces marks, std::vector<std::uint32_t>& breaks) {
  breaks.clear();
  for (const MarkedPlace& place : marks) {
    if (place.marks.has({Mark::ClauseEnd})) breaks.push_back(place.at);
  }
}

}  // namespace yuantu
