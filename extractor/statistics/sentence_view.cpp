// SPDX-License-Identifier: Apache-2.0
// Walks to the nearest punctuation that parts clauses.
#include "extractor/statistics/sentence_view.hpp"

#include <algorithm>

#include "extractor/statistics/characters.hpp"

namespace yuantu {

std::uint32_t clause_begin(const SentenceView& sentence, std::uint32_t at) {
  const std::uint32_t first =
      at > longest_clause ? std::max(at - longest_clause, sentence.span.begin) : sentence.span.begin;
  std::uint32_t begin = at;
  while (begin > first && !breaks_clause(sentence.text[begin - 1])) --begin;
  return begin;
}

std::uint32_t clause_end(const SentenceView& sentence, std::uint32_t at) {
  std::uint32_t end = at;
  const std::uint32_t last = std::min(sentence.span.end, at + longest_clause);
  while (end < last && !breaks_clause(sentence.text[end])) ++end;
  return end;
}

}  // namespace yuantu
