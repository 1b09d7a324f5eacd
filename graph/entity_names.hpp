// SPDX-License-Identifier: Apache-2.0
// Chooses an entity's label among its names.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/entity_graph.hpp"
#include "graph/entity_name.hpp"

namespace yuantu {

// Sorts the names from `first` on; of those that are written alike one stays, with the sum of their counts.
// Name is an EntityName or a NameText.
template <class Name>
void add_up(std::vector<Name>& names, std::size_t first = 0);

// The most frequent full form; nullptr if all names are in traditional characters.
template <class Name>
const Name* choose_label(std::span<const Name> names);

// That form becomes the label, the other forms alternative labels.
template <class Name>
void set_labels(Entity& entity, const std::vector<Name>& names);

}  // namespace yuantu
