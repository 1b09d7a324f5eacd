// SPDX-License-Identifier: Apache-2.0
// What is known of a cluster beside its names, for weak evidence: collected when it is first asked for.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "graph/match_partition.hpp"

namespace yuantu {

struct ClusterFacts {
  // Sorted, unique.
  std::vector<std::uint32_t> regions, documents;
  std::vector<std::uint64_t> context;
};

class ClusterFactBook {
 public:
  ClusterFactBook(const ProfileSet& set, const Agglomeration& clusters) : set_(set), clusters_(clusters) {}
  const ClusterFacts& of(std::uint32_t root);

 private:
  const ProfileSet& set_;
  const Agglomeration& clusters_;
  std::unordered_map<std::uint32_t, ClusterFacts> facts_;  // only looked up, never walked
};

// How many numbers two sorted lists share.
std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace yuantu
