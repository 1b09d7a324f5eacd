// SPDX-License-Identifier: Apache-2.0
// Finds of whom a number is said: the mention that fits its metric best among those near it.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/metric_table.hpp"

namespace yuantu {

// What a number asks for.
struct SubjectQuery {
  SubjectClass kind = SubjectClass::Count;
  std::uint32_t sentence = 0;
  Span quantity;                        // with its unit
  Span metric;                          // the word that says the metric; empty where none does
  std::uint32_t previous = no_mention;  // the subject of the number before, in the same sentence
  std::uint32_t previous_end = 0;       // where that number ended
};

struct Subject {
  std::uint32_t mention = no_mention;  // a Name mention
  float score = 0;
  float margin = 0;  // over the best mention with another name
};

class SubjectFinder {
 public:
  // Both must outlive the finder.
  SubjectFinder(const Document& document, const Mentions& mentions);

  Subject find(const SubjectQuery& query) const;
  // The members of the list of mentions that ends last before a place in the sentence (A、B和C), in order.
  std::vector<std::uint32_t> list_before(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                         SubjectClass kind) const;
  // The same for the first list behind a place.
  std::vector<std::uint32_t> list_after(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                        SubjectClass kind) const;

 private:
  struct Candidate;
  float score_before(std::uint32_t mention, const SubjectQuery& query) const;
  float score_after(std::uint32_t mention, const SubjectQuery& query) const;
  float score_earlier(std::uint32_t mention, const SubjectQuery& query, std::uint32_t sentence) const;
  bool is_counted_member(std::uint32_t mention, Span quantity) const;
  bool follows_preposition(std::uint32_t mention) const;
  bool opens_clause(std::uint32_t mention) const;
  std::uint32_t breaks_between(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t first_in(std::uint32_t position) const;
  std::vector<std::vector<std::uint32_t>> lists_in(Span span) const;

  const Document& document_;
  const Mentions& mentions_;
};

}  // namespace yuantu
