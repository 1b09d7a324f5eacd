// SPDX-License-Identifier: Apache-2.0
// The tables statistics_metrics.tsv and statistics_cues.tsv, and where their words stand in a sentence.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/text_marks.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// Of whom a number is said: each class prefers other types of mention (see subject_finder.cpp).
enum class SubjectClass : std::uint8_t {
  Project,
  Finance,
  Revenue,
  Output,
  Deal,
  Credit,
  Subsidy,
  Fund,
  Area,
  Capacity,
  Production,
  Power,
  Length,
  Event,
  Saving,
  Count,      // of things that none of the next four holds
  Firms,      // 企业120家
  Projects,   // 项目48个
  People,     // 科研人员126人
  Equipment,  // 标准机架2.4万架, 两座车站
  Measures,   // 推出22项举措
  Customers,  // 服务85个城市的4000所学校
  Results,    // 授权专利260件
  Rank
};
inline constexpr std::size_t subject_class_count = 24;

constexpr bool is_count(SubjectClass kind) {
  return kind >= SubjectClass::Count && kind < SubjectClass::Rank;
}

struct MetricWord {
  std::uint16_t kinds = 0;  // one bit for each QuantityKind
  Metric metric = Metric::other;
  SubjectClass subject = SubjectClass::Count;

  bool fits(QuantityKind kind) const { return (kinds >> static_cast<unsigned>(kind)) & 1u; }
};

enum class Cue : std::uint8_t {
  Plan,
  PlanHere,
  Actual,
  Up,
  Down,
  Level,
  Share,
  Rd,
  Rate,
  List,
  Each,
  Among,
  Settle,
  Event,
  Carry,
  Change,
  Deny,
  Per
};

struct MetricHit {
  Span span;
  const MetricWord* word;
};

struct CueHit {
  Span span;
  Cue cue;
};

// The words of both tables in a range of text, in order of their first character; of words of one table that
// begin at one place only the longest.
struct SentenceWords {
  std::vector<MetricHit> metrics;
  std::vector<CueHit> cues;
};
// The first hit that begins at a place or behind it.
template <class Hit>
typename std::span<Hit>::iterator first_from(std::span<Hit> hits, std::uint32_t begin) {
  return std::lower_bound(hits.begin(), hits.end(), begin,
                          [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; });
}

// Appends the words.
void find_words(std::u32string_view text, Span range, MarkedPlaces marks, SentenceWords& words);

}  // namespace yuantu
