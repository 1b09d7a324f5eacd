// SPDX-License-Identifier: Apache-2.0
// Partitions the match graph into things: cuts what conflicts, then merges from the strongest edge on.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/constraints.hpp"
#include "graph/match_graph.hpp"

namespace yuantu {

// Why an edge of the match graph does not hold.
enum class Refusal : std::uint8_t {
  None,
  Conflict,    // the weakest edges between two things that cannot be one were cut
  Bridge,      // one page alone held two well-known things together
  CannotLink,  // merging would have put things together that cannot be one
  Full,        // the cluster has as many names as a cluster may have
};

const char* words_for(Refusal refusal);

struct Partition {
  std::vector<Refusal> refusals;      // by edge
  std::size_t largest_component = 0;  // profiles
  std::size_t largest_cluster = 0;    // profiles
  std::size_t unexamined = 0;         // components too large to look for conflicts in before merging
};

// The clusters while they grow.
class Agglomeration {
 public:
  Agglomeration(const ProfileSet& set, const Constraints& constraints, const Authority* authority = nullptr);

  std::uint32_t root(std::uint32_t profile) const { return root_[profile]; }
  // Different names of the cluster, ascending.
  std::span<const std::uint32_t> names(std::uint32_t root) const;
  // Profiles of a cluster are a ring.
  std::uint32_t next(std::uint32_t profile) const { return next_[profile]; }
  // The cluster's profiles, its smallest first.
  std::vector<std::uint32_t> members(std::uint32_t root) const;
  // The record of a list of authority in a cluster, or no_record; a cluster holds one at most.
  std::uint32_t record(std::uint32_t root) const { return records_.empty() ? no_record : records_[root]; }
  // Profiles of the largest cluster.
  std::size_t largest() const;
  // Merges two clusters that are known to be one.
  void join_known(std::uint32_t a, std::uint32_t b);
  // Merges two clusters unless something forbids it.
  Refusal join(std::uint32_t a, std::uint32_t b);

 private:
  bool records_conflict(std::uint32_t a, std::uint32_t b) const;

  const ProfileSet& set_;
  const Constraints& constraints_;
  const Authority* authority_;
  std::vector<std::uint32_t> records_;  // by root; empty without a list
  std::vector<std::uint32_t> root_;
  std::vector<std::uint32_t> next_;                // rings of members
  std::vector<std::vector<std::uint32_t>> names_;  // by root; empty: the root's own
};

// Cuts conflicts and bridges, then merges along the edges from the strongest on, refusing what crosses a
// cannot-link.
Partition partition(const ProfileSet& set, const MatchGraph& graph, const Constraints& constraints,
                    Agglomeration& clusters);

}  // namespace yuantu
