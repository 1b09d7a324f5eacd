// SPDX-License-Identifier: Apache-2.0
// The match graph over all documents, and its partition into things.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/entity_profile.hpp"
#include "graph/name_match.hpp"

namespace yuantu {

struct MatchEdge {
  std::uint32_t a = 0;  // profiles, a < b
  std::uint32_t b = 0;
  Match match;
  std::uint32_t via = 0;  // the name that both have, or a name of `b` that matches
};

struct MatchGraph {
  std::vector<MatchEdge> edges;   // sorted by (a, b), unique
  std::size_t largest_block = 0;  // profiles that share one key
  std::size_t dropped = 0;        // profiles that the cap on leaders left by themselves
  std::uint64_t compared = 0;     // pairs of profiles
};

// Whether something in two sets of names forbids that they are one thing.
bool forbidden(const NameTable& names, std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

MatchGraph make_match_graph(const ProfileSet& set);

struct Partition {
  std::vector<std::uint32_t> cluster_of;  // by profile; the cluster's smallest profile
  std::vector<std::uint32_t> bridges;     // edges that alone hold two parts of a cluster together
  std::size_t refused = 0;                // edges that a cannot-link forbade
};

// Merges along the edges from the strongest on, refusing what crosses a cannot-link.
Partition partition(const ProfileSet& set, const MatchGraph& graph);

}  // namespace yuantu
