// SPDX-License-Identifier: Apache-2.0
// Finds of whom a number is said: the mention for which most evidence speaks among those near it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/statistics/last_ranks.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/subject_evidence.hpp"
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

  // The sums of what lasts of a place, for numbers in its sentence and in later ones.
  struct LastingSums {
    float here, earlier;
  };
  // Where the subject of a number may be named: mentions [first, end) and the headline before them.
  struct Reach {
    std::uint32_t article, first, end;
  };

  const SubjectPlaces& places();
  void weigh_lasting();
  Reach reach_of(const SubjectQuery& query) const;
  template <class Found>
  void each_place(const SubjectQuery& query, Reach reach, Found found) const;
  // Evidence that has what lasts.
  template <class Evidence>
  Evidence lasting(const SubjectPlace& place, bool earlier) const;
  template <class Evidence, class Found>
  void each_candidate(const SubjectQuery& query, Found found);

  const MentionContext& mentions_;
  std::optional<SubjectPlaces> places_;  // read for the first number of a document: many have none
  std::vector<LastingSums> lasting_;     // by place
  LastRanks ranks_;
  std::vector<Scored> scored_;  // kept for their memory
  std::vector<NameShare> shares_;
};

}  // namespace yuantu
