// SPDX-License-Identifier: Apache-2.0
// Nodes and weighted links without their meaning, as measures, communities and layout need them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/entity_graph.hpp"

namespace yuantu {

struct Link {
  std::uint32_t head = 0;
  std::uint32_t tail = 0;
  std::uint32_t weight = 1;
  bool symmetric = false;  // has no direction
};

// Several links may join the same two nodes.
struct Network {
  std::size_t node_count = 0;
  std::vector<Link> links;
};

// One link for each claim between entities.
Network network_of(const EntityGraph& graph);

// For each node its neighbours, once each and ascending, with the weight of all links to them. Links of a
// node to itself are left out.
class Neighbours {
 public:
  struct Entry {
    std::uint32_t node;
    double weight;
  };
  explicit Neighbours(const Network& network);

  std::size_t size() const { return starts_.size() - 1; }
  std::span<const Entry> of(std::size_t node) const {
    return std::span(entries_).subspan(starts_[node], starts_[node + 1] - starts_[node]);
  }

 private:
  std::vector<std::size_t> starts_;
  std::vector<Entry> entries_;
};

// Numbers groups by size, then by their first node: 0 is the largest. Returns how many there are.
std::size_t number_by_size(std::vector<std::uint32_t>& group_of_node);

}  // namespace yuantu
