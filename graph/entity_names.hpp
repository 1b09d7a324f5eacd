// SPDX-License-Identifier: Apache-2.0
// Chooses an entity's label among its names.
#pragma once

#include <vector>

#include "graph/entity_resolver.hpp"

namespace yuantu {

// Adds up the counts of equal names and sorts.
std::vector<EntityName> add_up(std::vector<EntityName> names);

// The most frequent full form becomes the label, the other forms alternative labels.
void set_labels(Entity& entity, const std::vector<EntityName>& names);

}  // namespace yuantu
