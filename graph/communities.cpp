// SPDX-License-Identifier: Apache-2.0
// Groups of nodes with more links among them than to others: Network -> number of each node's community.
#include "graph/communities.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace yuantu {
namespace {

// One level of the algorithm: a network, with the weight inside of what its nodes stand for.
struct Level {
  Network network;
  std::vector<double> inner;  // both ends counted, as in a node's strength
};

class Mover {
 public:
  explicit Mover(const Level& level)
      : neighbours_(level.network),
        strength_(level.inner),
        community_(level.network.node_count),
        weight_to_(level.network.node_count) {
    std::iota(community_.begin(), community_.end(), 0U);
    for (std::size_t node = 0; node < strength_.size(); ++node) {
      for (const auto& next : neighbours_.of(node)) strength_[node] += next.weight;
    }
    total_of_ = strength_;
    total_ = std::accumulate(strength_.begin(), strength_.end(), 0.0);
  }

  // Whether any node moved.
  bool run() {
    constexpr int most_passes = 100;  // converges in less than ten; a bound against rounding in circles
    bool any = false;
    for (int pass = 0; pass < most_passes; ++pass) {
      bool moved = false;
      for (std::uint32_t node = 0; node < community_.size(); ++node) moved = move(node) || moved;
      any = any || moved;
      if (!moved) break;
    }
    return any;
  }

  const std::vector<std::uint32_t>& communities() const { return community_; }

 private:
  bool move(std::uint32_t node) {
    const std::uint32_t from = community_[node];
    touched_.assign(1, from);
    for (const auto& next : neighbours_.of(node)) {
      const std::uint32_t community = community_[next.node];
      if (weight_to_[community] == 0 && community != from) touched_.push_back(community);
      weight_to_[community] += next.weight;
    }
    total_of_[from] -= strength_[node];
    const std::uint32_t best = best_for(node, from);
    total_of_[best] += strength_[node];
    community_[node] = best;
    for (const std::uint32_t community : touched_) weight_to_[community] = 0;
    return best != from;
  }

  // Staying wins against an equal gain elsewhere.
  std::uint32_t best_for(std::uint32_t node, std::uint32_t from) const {
    constexpr double noise = 1e-12;
    const auto gain = [&](std::uint32_t community) {
      return weight_to_[community] - total_of_[community] * strength_[node] / total_;
    };
    std::uint32_t best = from;
    double best_gain = gain(from);
    for (const std::uint32_t community : touched_) {
      const double here = gain(community);
      const bool tie = here > best_gain - noise && best != from && community < best;
      if (here > best_gain + noise || tie) {
        best = community;
        best_gain = here;
      }
    }
    return best;
  }

  Neighbours neighbours_;
  std::vector<double> strength_;
  std::vector<double> total_of_;  // strength of a community's nodes
  std::vector<std::uint32_t> community_;
  std::vector<double> weight_to_;  // from the node at hand
  std::vector<std::uint32_t> touched_;
  double total_ = 0;
};

Level merged(const Level& level, const std::vector<std::uint32_t>& communities, std::size_t count) {
  Level result;
  result.network.node_count = count;
  result.inner.assign(count, 0);
  for (std::size_t node = 0; node < level.inner.size(); ++node)
    result.inner[communities[node]] += level.inner[node];
  for (const Link& link : level.network.links) {
    const std::uint32_t a = communities[link.head];
    const std::uint32_t b = communities[link.tail];
    if (a == b) {
      if (link.head != link.tail) result.inner[a] += 2.0 * link.weight;
    } else {
      result.network.links.push_back({a, b, link.weight, true});
    }
  }
  return result;
}

// Numbers the connected parts of each community.
std::vector<std::uint32_t> split_parts(const Network& network,
                                       const std::vector<std::uint32_t>& communities) {
  constexpr std::uint32_t unseen = 0xffffffffU;
  const Neighbours neighbours(network);
  std::vector<std::uint32_t> part(communities.size(), unseen), stack;
  std::uint32_t count = 0;
  for (std::uint32_t start = 0; start < part.size(); ++start) {
    if (part[start] != unseen) continue;
    part[start] = count;
    stack.assign(1, start);
    while (!stack.empty()) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      for (const auto& next : neighbours.of(node)) {
        if (part[next.node] != unseen || communities[next.node] != communities[node]) continue;
        part[next.node] = count;
        stack.push_back(next.node);
      }
    }
    ++count;
  }
  return part;
}

}  // namespace

std::vector<std::uint32_t> find_communities(const Network& network) {
  Level level{network, std::vector<double>(network.node_count)};
  std::vector<std::uint32_t> result(network.node_count);
  std::iota(result.begin(), result.end(), 0U);
  while (!level.network.links.empty()) {
    Mover mover(level);
    if (!mover.run()) break;
    std::vector<std::uint32_t> communities = mover.communities();
    const std::size_t count = number_by_size(communities);
    for (std::uint32_t& community : result) community = communities[community];
    level = merged(level, communities, count);
  }
  result = split_parts(network, result);
  number_by_size(result);
  return result;
}

double modularity(const Network& network, const std::vector<std::uint32_t>& communities) {
  std::vector<double> strength(communities.size());
  double inside = 0;
  double total = 0;
  for (const Link& link : network.links) {
    if (link.head == link.tail) continue;
    strength[communities[link.head]] += link.weight;
    strength[communities[link.tail]] += link.weight;
    total += 2.0 * link.weight;
    if (communities[link.head] == communities[link.tail]) inside += 2.0 * link.weight;
  }
  if (total == 0) return 0;
  double expected = 0;
  for (const double s : strength) expected += s / total * (s / total);
  return inside / total - expected;
}

}  // namespace yuantu
