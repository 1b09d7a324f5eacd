// SPDX-License-Identifier: Apache-2.0
// Nodes and weighted links without their meaning, as measures, communities and layout need them.
#include "graph/network.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace yuantu {

Network network_of(const EntityGraph& graph) {
  Network network;
  network.node_count = graph.entities.size();
  network.links.reserve(graph.claims.size());
  for (const Claim& claim : graph.claims)
    network.links.push_back({claim.head, claim.tail, 1, is_symmetric(claim.relation)});
  return network;
}

Neighbours::Neighbours(const Network& network) : starts_(network.node_count + 1) {
  struct Half {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t weight;
  };
  std::vector<Half> halves;
  halves.reserve(2 * network.links.size());
  for (const Link& link : network.links) {
    if (link.head == link.tail) continue;
    halves.push_back({link.head, link.tail, link.weight});
    halves.push_back({link.tail, link.head, link.weight});
  }
  std::sort(halves.begin(), halves.end(), [](const Half& a, const Half& b) {
    return std::tie(a.from, a.to, a.weight) < std::tie(b.from, b.to, b.weight);
  });
  for (std::size_t i = 0; i < halves.size(); ++i) {
    const bool repeated = i > 0 && halves[i].from == halves[i - 1].from && halves[i].to == halves[i - 1].to;
    if (repeated) {
      entries_.back().weight += halves[i].weight;
    } else {
      entries_.push_back({halves[i].to, static_cast<double>(halves[i].weight)});
      ++starts_[halves[i].from + 1];
    }
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

std::size_t number_by_size(std::vector<std::uint32_t>& group_of_node) {
  std::uint32_t count = 0;
  for (const std::uint32_t group : group_of_node) count = std::max(count, group + 1);
  std::vector<std::uint32_t> sizes(count), first(count, 0xffffffffU), order(count), rank(count);
  for (std::uint32_t node = 0; node < group_of_node.size(); ++node) {
    const std::uint32_t group = group_of_node[node];
    ++sizes[group];
    first[group] = std::min(first[group], node);
  }
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(sizes[b], first[a]) < std::tie(sizes[a], first[b]);
  });
  std::size_t used = 0;
  for (std::uint32_t r = 0; r < order.size(); ++r) {
    rank[order[r]] = r;
    used += sizes[order[r]] > 0 ? 1 : 0;
  }
  for (std::uint32_t& group : group_of_node) group = rank[group];
  return used;
}

}  // namespace yuantu
