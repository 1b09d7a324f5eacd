// SPDX-License-Identifier: Apache-2.0
// The match graph over all documents: which profiles share a name, or words that mean one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/constraints.hpp"
#include "graph/entity_profile.hpp"
#include "graph/name_match.hpp"

namespace yuantu {

struct MatchEdge {
  std::uint32_t a = 0;  // profiles, a < b
  std::uint32_t b = 0;
  Match match;
  std::uint32_t name = 0, other = 0;  // that matched; equal where both have one name
};

// A name that several records of a list of authority fit.
struct AmbiguousMatch {
  std::uint32_t name = 0;
  std::vector<std::uint32_t> records;  // ascending
};

struct MatchGraph {
  std::vector<MatchEdge> edges;   // sorted by (a, b), unique
  std::size_t largest_block = 0;  // profiles that share one key
  std::size_t dropped = 0;        // profiles that the cap on leaders left by themselves
  std::uint64_t compared = 0;     // pairs of profiles
  std::vector<AmbiguousMatch> ambiguous_records;
};

MatchGraph make_match_graph(const ProfileSet& set, const Constraints& constraints,
                            const Authority* authority = nullptr);

}  // namespace yuantu
