// SPDX-License-Identifier: Apache-2.0
// Groups the names of one document by what they mean: Extraction -> NameClusters.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/name_match.hpp"
#include "graph/name_nodes.hpp"
#include "graph/review.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_cluster = 0xffffffff;

// The mentions, names and pointers, of one thing.
struct NameCluster {
  EntityType type = EntityType::Company;
  std::span<const std::uint32_t> mentions;  // ascending; in NameClusters::mentions
  std::optional<std::uint32_t> place;       // for places: index in the directory of places
};

// Why two names were taken for one, or were kept apart.
struct NameDecision {
  std::uint32_t node = 0;  // of the short name
  std::u32string short_name;
  std::u32string full_name;
  Match match;
  bool joined = false;
  const char* reason = "";  // for names kept apart; static
};

struct NameClusters {
  std::vector<NameCluster> clusters;      // by first mention
  std::vector<std::uint32_t> cluster_of;  // by mention; no_cluster for pointers to nothing
  std::vector<std::uint32_t> mentions;    // of all clusters
  NameNodes names;
  std::vector<NameDecision> decisions;  // in the order in which they were made

  const NameNode& node(std::uint32_t mention) const { return names.nodes[names.of_mention[mention]]; }
  // The cluster that a fact's end stands in.
  std::uint32_t of(std::uint32_t mention) const {
    return mention < cluster_of.size() ? cluster_of[mention] : no_cluster;
  }
};

// Obeys what reviewers decided.
NameClusters cluster_names(const Extraction& extraction, const Review* review = nullptr);

}  // namespace yuantu
