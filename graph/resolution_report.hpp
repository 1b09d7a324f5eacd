// SPDX-License-Identifier: Apache-2.0
// What a user may want to know of how the names of all documents were resolved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/review.hpp"

namespace yuantu {

struct ResolutionFigures {
  std::size_t names = 0;                                   // different ones, by type and normal form
  std::size_t profiles = 0;                                // different sets of names
  std::uint64_t compared = 0;                              // pairs
  std::size_t largest_block = 0;                           // profiles that share a key
  std::size_t largest_component = 0, largest_cluster = 0;  // profiles
  // What the caps left out: profiles of large blocks, candidates of common brands and contexts, components
  // whose conflicts were not looked for beforehand, merges that would have made a cluster too large.
  std::size_t dropped_profiles = 0, dropped_candidates = 0, unexamined = 0, full = 0;
};

// Adds up what parts of a merge found.
void add(ResolutionFigures& sum, const ResolutionFigures& part);

struct ResolutionReport {
  ResolutionFigures figures;
  std::vector<ReviewQuestion> questions;  // in no order
  std::vector<ReviewProblem> review;      // rows that name what is not there, by line
  std::vector<ReviewProblem> authority;   // records that fit several things, and things that fit several
  std::size_t records_matched = 0;
};

}  // namespace yuantu
