// SPDX-License-Identifier: Apache-2.0
// Adds figures up.
#include "graph/resolution_report.hpp"

#include <algorithm>

namespace yuantu {

void add(ResolutionFigures& sum, const ResolutionFigures& part) {
  sum.names += part.names;
  sum.profiles += part.profiles;
  sum.compared += part.compared;
  sum.largest_block = std::max(sum.largest_block, part.largest_block);
  sum.largest_component = std::max(sum.largest_component, part.largest_component);
  sum.largest_cluster = std::max(sum.largest_cluster, part.largest_cluster);
  sum.dropped_profiles += part.dropped_profiles;
  sum.dropped_candidates += part.dropped_candidates;
  sum.unexamined += part.unexamined;
  sum.full += part.full;
}

}  // namespace yuantu
