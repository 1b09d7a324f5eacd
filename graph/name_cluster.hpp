// SPDX-License-Identifier: Apache-2.0
// Groups the names of one document by what they mean: Extraction -> NameClusters.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/extraction.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_cluster = 0xffffffff;

// The mentions, names and pointers, of one thing.
struct NameCluster {
  EntityType type = EntityType::Company;
  std::vector<std::uint32_t> mentions;  // ascending
};

struct NameClusters {
  std::vector<NameCluster> clusters;      // by first mention
  std::vector<std::uint32_t> cluster_of;  // by mention; no_cluster for pointers to nothing

  // The cluster that a fact's end stands in.
  std::uint32_t of(std::uint32_t mention) const {
    return mention < cluster_of.size() ? cluster_of[mention] : no_cluster;
  }
};

NameClusters cluster_names(const Extraction& extraction);

}  // namespace yuantu
