// SPDX-License-Identifier: Apache-2.0
// Finds the entities of different documents that are one: DocumentGraphs -> groups.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/entity_resolver.hpp"

namespace yuantu {

// Entities are numbered over all documents one after another; groups come in the order of their first entity.
std::vector<std::vector<std::uint32_t>> group_entities(std::span<const DocumentGraph> documents);

}  // namespace yuantu
