// SPDX-License-Identifier: Apache-2.0
// Finds of whom a number is said: the mention for which most evidence speaks among those near it.
#pragma once

#include <cstdint>
#include <optional>
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
  ChosenSubject find(const SubjectQuery& query);
  // All that may be the subject, for the tool that fits the weights.
  std::vector<SubjectCandidate> candidates(const SubjectQuery& query);

 private:
  struct Scored {
    std::uint32_t name;
    std::uint32_t id;
    float score;
  };
  struct NameShare {
    std::uint32_t id;
    std::uint32_t place;  // where most speaks for it
    float sum;
    float most;
  };

  const SubjectPlaces& places();
  template <class Found>
  void each_place(const SubjectQuery& query, Found found);
  template <class Evidence, class Found>
  void each_candidate(const SubjectQuery& query, Found found);

  const MentionContext& mentions_;
  std::optional<SubjectPlaces> places_;  // read for the first number of a document: many have none
  std::vector<Scored> scored_;           // kept for their memory
  std::vector<NameShare> shares_;
};

}  // namespace yuantu
