// SPDX-License-Identifier: Apache-2.0
// How central nodes are: Network -> Measures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/network.hpp"

namespace yuantu {

// One value for each node. Links between two nodes are one edge without direction, except for PageRank, which
// follows head -> tail.
struct Measures {
  std::vector<std::uint32_t> degree;           // neighbours
  std::vector<std::uint32_t> weighted_degree;  // links, by their weights
  std::vector<double> page_rank;               // sums to 1
  std::vector<double> betweenness;             // 0..1
  bool betweenness_is_sampled = false;         // estimated from evenly chosen sources, as in large graphs
  std::vector<std::uint32_t> component;        // 0 is the largest
  std::vector<std::uint32_t> core;             // the largest k for which the node is in the k-core
  std::size_t component_count = 0;
};

struct MeasureOptions {
  // Betweenness takes one search of the network for each source; with more nodes than this, as many sources
  // are sampled. 0: no betweenness.
  std::size_t betweenness_sources = 4000;
};

Measures measure(const Network& network, const MeasureOptions& options = {});

// The nodes with most neighbours, ties by links, then by number.
std::vector<std::uint32_t> best_connected(const Measures& measures, std::size_t count);

}  // namespace yuantu
