// SPDX-License-Identifier: Apache-2.0
// Decides by strong evidence which profiles are one thing: ProfileSet -> clusters, with the reasons.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/evidence_vector.hpp"
#include "graph/match_partition.hpp"
#include "graph/resolution_report.hpp"

namespace yuantu {

// What was made of two names of two profiles.
struct ProfileDecision {
  std::uint32_t a = 0, b = 0;  // profiles
  std::uint32_t name = 0, other = 0;
  EvidenceVector evidence;
  enum class Outcome : std::uint8_t { Joined, Apart, Open } outcome = Outcome::Joined;
  const char* refusal = "";  // why they are apart or open
};

class ProfileResolver {
 public:
  ProfileResolver(const ProfileSet& set, const Review* review, const Authority* authority);
  void run();

  const Agglomeration& clusters() const { return clusters_; }
  // The record of a cluster, or no_record.
  std::uint32_t record_of(std::uint32_t root) const { return clusters_.record(root); }
  const std::vector<ProfileDecision>& decisions() const { return decisions_; }
  const ResolutionFigures& figures() const { return figures_; }
  const std::vector<ReviewProblem>& authority_problems() const { return authority_problems_; }

 private:
  void apply_review();
  void join_reviewed(std::uint32_t name, std::uint32_t other);
  std::uint32_t profile_with(std::uint32_t name) const;
  void add_match_graph();
  void report_refused_records(const MatchGraph& graph, const Partition& result);
  void note(ProfileDecision decision);

  const ProfileSet& set_;
  const Review* review_;
  const Authority* authority_;
  Constraints constraints_;
  Agglomeration clusters_;
  std::vector<ProfileDecision> decisions_;
  ResolutionFigures figures_;
  std::vector<ReviewProblem> authority_problems_;
};

}  // namespace yuantu
