// SPDX-License-Identifier: Apache-2.0
// Evidence across documents that is too weak by itself: short forms by brand, abbreviations, slips of the
// pen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/evidence_vector.hpp"
#include "graph/match_partition.hpp"
#include "graph/weak_survey.hpp"

namespace yuantu {

struct WeakMatch {
  std::uint32_t a = 0, b = 0;         // profiles: the first of their clusters
  std::uint32_t name = 0, other = 0;  // the names that matched, of a and of b
  EvidenceVector evidence;
  bool ambiguous = false;  // another thing fits nearly as well
};

struct WeakMatches {
  std::vector<WeakMatch> matches;  // from the strongest on
  std::uint64_t compared = 0;      // pairs of names
  std::size_t dropped = 0;         // candidates that a cap left out
};

// Taken for one thing from here on, and shown to reviewers from there on.
inline constexpr std::int32_t merge_weight = 128, question_weight = 72;

// Pairs of clusters that nothing forbids, with weights from question_weight on.
// `all` is how many things there are in the whole corpus, against which a shared context is rare; `survey`
// knows what those of them say that the set leaves out. nullptr: the set has all.
WeakMatches find_weak_matches(const ProfileSet& set, const Agglomeration& clusters,
                              const Constraints& constraints, std::size_t all,
                              const WeakSurvey* survey = nullptr);

}  // namespace yuantu
