// SPDX-License-Identifier: Apache-2.0
// Finds the entities of different documents that are one: DocumentGraphs -> groups.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/entity_resolver.hpp"

namespace yuantu {

struct EntityGroup {
  std::vector<std::uint32_t> entities;  // numbered over all documents one after another, ascending
  std::vector<std::string> keys;        // of its names, as a registry keeps them; sorted
  std::string founding;  // what the id is made of; a function of the names, and of the document where these
                         // work only inside it
};

// Groups come in the order of their first entity.
std::vector<EntityGroup> group_entities(std::span<const DocumentGraph> documents);

}  // namespace yuantu
