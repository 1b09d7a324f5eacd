// SPDX-License-Identifier: Apache-2.0
// How central entities are: EntityGraph -> Measures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/entity_graph.hpp"

namespace yuantu {

// One value for each entity, in the order of the graph's entities. Relations between two entities are one
// edge without direction, except for PageRank, which follows head -> tail.
struct Measures {
  std::vector<std::uint32_t> degree;           // neighbours
  std::vector<std::uint32_t> weighted_degree;  // claims
  std::vector<double> page_rank;               // sums to 1
  std::vector<double> betweenness;             // 0..1; estimated from sampled sources in large graphs
  std::vector<std::uint32_t> component;        // 0 is the largest
  std::vector<std::uint32_t> core;             // the largest k for which the entity is in the k-core
  std::size_t component_count = 0;
};

struct MeasureOptions {
  // Betweenness takes one search of the graph for each source; from more entities on, this many are sampled.
  // 0: no betweenness.
  std::size_t betweenness_sources = 256;
};

Measures measure(const EntityGraph& graph, const MeasureOptions& options = {});

// The entities with most neighbours, ties by claims, then by id.
std::vector<std::uint32_t> best_connected(const Measures& measures, std::size_t count);

}  // namespace yuantu
