// SPDX-License-Identifier: Apache-2.0
// Joins nodes into groups that one asks for their members.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace yuantu {

class NodeGroups {
 public:
  // Each node for itself.
  explicit NodeGroups(std::size_t nodes) : members_(nodes), alone_(nodes) {
    std::iota(alone_.begin(), alone_.end(), 0u);
    root_ = alone_;
  }

  std::size_t size() const { return root_.size(); }
  // The first node of the group.
  std::uint32_t root(std::uint32_t node) const { return root_[node]; }

  // All nodes of the group that the node belongs to.
  std::span<const std::uint32_t> members(std::uint32_t node) const {
    const std::uint32_t root = root_[node];
    return members_[root].empty() ? std::span(&alone_[root], 1)
                                  : std::span<const std::uint32_t>(members_[root]);
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t to = std::min(root_[a], root_[b]), from = std::max(root_[a], root_[b]);
    if (to == from) return;
    const std::span<const std::uint32_t> joined = members(from);
    if (members_[to].empty()) members_[to].push_back(to);
    members_[to].insert(members_[to].end(), joined.begin(), joined.end());
    for (const std::uint32_t node : joined) root_[node] = to;
  }

 private:
  std::vector<std::uint32_t> root_;                  // by node
  std::vector<std::vector<std::uint32_t>> members_;  // by root; empty: itself
  std::vector<std::uint32_t> alone_;                 // by node: itself
};

}  // namespace yuantu
