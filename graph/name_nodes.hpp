// SPDX-License-Identifier: Apache-2.0
// The nodes of a document's match graph, one for each type and normal form: Extraction -> NameNodes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/canonical_name.hpp"
#include "graph/name_arena.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_node = 0xffffffff;

struct NameNode {
  NameView name;                            // in the arena of the nodes
  std::span<const std::uint32_t> mentions;  // names only, ascending; in the arena
  std::uint32_t trust = 0;                  // sum of the mentions' scores in 1/256
  std::optional<std::uint32_t> place;       // for places of places.tsv
  bool plain = true;                        // all mentions are written as the key is
  bool region_chosen = false;               // name.regions is what the page's other places make of several

  // The place that the name itself tells, or no_place.
  std::uint32_t own_region() const {
    return name.regions.size() == 1 && !region_chosen ? name.regions.front() : no_place;
  }
};

struct NameNodes {
  NameArena arena;
  std::vector<NameNode> nodes;            // by first mention
  std::vector<std::uint32_t> of_mention;  // no_node for pointers
  std::vector<std::uint32_t> article_of;  // by mention
};

// Names are views of the extraction's, where these are normal forms.
// A name that is found with several types gets the one with most evidence, unless both are sure.
NameNodes find_nodes(const Extraction& extraction);

}  // namespace yuantu
