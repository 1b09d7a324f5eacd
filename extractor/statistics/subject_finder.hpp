// SPDX-License-Identifier: Apache-2.0
// Finds of whom a number is said: the mention that fits its metric best among those near it.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/pointer_resolver.hpp"

namespace yuantu {

// What a number asks for.
struct SubjectQuery {
  SubjectClass kind = SubjectClass::Count;
  std::uint32_t sentence = 0;
  Span quantity;                        // with its unit
  Span metric;                          // the word that says the metric; empty where none does
  std::uint32_t previous = no_mention;  // the subject of the number before, in the same sentence
  std::uint32_t previous_end = 0;       // where that number ended
  TypeSet hinted;                       // types of a bare noun in the clause: 公司, 项目, 园区
  bool signs = false;                   // 签约项目总投资: an amount of what was signed
  bool at_event = false;  // the clause tells what happened on an occasion: 现场, 到场, 签下
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
  // The number of names that stand in a list right before a place (A、B、C3家公司); 0 without a list.
  std::size_t list_size_at(std::uint32_t sentence, std::uint32_t at) const;
  // The list of names of a size in the sentence that fits a class best; of equals the last before a place.
  std::vector<std::uint32_t> list_of(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                     SubjectClass kind) const;
  // The list of names that ends right before a place (a word or two between).
  std::vector<std::uint32_t> list_ending(std::uint32_t sentence, std::uint32_t at) const;
  // Whether a name, or a pointer whose antecedent is known, covers a span.
  bool is_named(Span span) const;

 private:
  // What the words around a mention make of it, once for all numbers.
  float role_of(std::uint32_t mention) const;
  std::u32string_view plain(std::uint32_t begin, std::uint32_t end, std::u32string& buffer) const;
  std::uint32_t resolved(std::uint32_t mention) const { return pointers_.names[mention]; }
  std::uint32_t agent_clause_end(std::uint32_t mention) const;
  static std::vector<std::uint32_t> count_breaks(std::u32string_view text);
  float score_before(std::uint32_t mention, const SubjectQuery& query) const;
  float score_after(std::uint32_t mention, const SubjectQuery& query) const;
  float score_earlier(std::uint32_t mention, const SubjectQuery& query, std::uint32_t sentence) const;
  bool names_project_before(const SubjectQuery& query) const;
  bool is_counted_member(std::uint32_t mention, Span quantity) const;
  std::uint32_t breaks_between(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t first_in(std::uint32_t position) const;
  std::vector<std::vector<std::uint32_t>> lists_in(Span span) const;
  Span clause_of(std::uint32_t at) const;

  const Document& document_;
  const Mentions& mentions_;
  PointerResolution pointers_;
  std::vector<std::uint32_t> breaks_before_;  // by position: the clause ends so far, weighted
  std::vector<std::uint32_t> agent_ends_;     // by mention: where its clause ends if it only built or hosted
  std::vector<float> roles_;                  // by mention
  std::vector<bool> in_headline_;             // by mention: its name stands in a headline of its article
};

}  // namespace yuantu
