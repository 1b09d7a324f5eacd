// SPDX-License-Identifier: Apache-2.0
// Brings the facts of all documents into one graph, with ids and in order.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/entity_resolver.hpp"

namespace yuantu {

// Entities and documents of `graph` stand; `entity_of` gives, for the entities of all documents one after
// another, the index in graph.entities. Fills passages, claims and observations; takes the facts out of
// `documents`.
void merge_facts(EntityGraph& graph, std::vector<DocumentGraph>& documents,
                 const std::vector<std::uint32_t>& entity_of);

}  // namespace yuantu
