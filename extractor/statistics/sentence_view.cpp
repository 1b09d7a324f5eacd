// SPDX-License-Identifier: Apache-2.0
// Walks to the nearest punctuation that parts clauses.
#include "extractor/statistics/sentence_view.hpp"

#include "extractor/statistics/characters.hpp"

namespace yuantu {

std::uint32_t clause_begin(const SentenceView& sentence, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > sentence.span.begin && !breaks_clause(sentence.text[begin - 1])) --begin;
  return begin;
}

std::uint32_t clause_end(const SentenceView& sentence, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < sentence.span.end && !breaks_clause(sentence.text[end])) ++end;
  return end;
}

}  // namespace yuantu
