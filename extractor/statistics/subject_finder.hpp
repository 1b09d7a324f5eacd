// SPDX-License-Identifier: Apache-2.0
// Finds of whom a number is said: the mention for which most evidence speaks among those near it.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/subject_features.hpp"
#include "extractor/statistics/subject_query.hpp"

namespace yuantu {

struct SubjectCandidate {
  std::uint32_t name = no_mention;
  EvidenceList evidence;
};

class SubjectFinder {
 public:
  // The context must outlive the finder.
  explicit SubjectFinder(const MentionContext& mentions) : mentions_(mentions) {}

  // No mention where none is likely.
  ChosenSubject find(const SubjectQuery& query) const;
  // All that may be the subject, for the tool that fits the weights.
  std::vector<SubjectCandidate> candidates(const SubjectQuery& query) const;

 private:
  template <class Found>
  void each_place(const SubjectQuery& query, Found found) const;
  template <class Found>
  void each_candidate(const SubjectQuery& query, Found found) const;

  const MentionContext& mentions_;
};

}  // namespace yuantu
