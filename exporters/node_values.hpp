// SPDX-License-Identifier: Apache-2.0
// Statistics as properties of nodes: observations -> one value for each entity, metric, year and status.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/entity_graph.hpp"

namespace yuantu {

struct NodeValue {
  std::uint32_t column = 0;  // index of NodeValues::columns
  Decimal value;             // in the base unit of the metric
};

struct NodeValues {
  std::vector<std::string> columns;   // "investment_2024", "landArea", "gdp_2025_planned"; sorted
  std::vector<NodeValue> values;      // of all entities; `of` tells whose
  std::vector<std::uint32_t> starts;  // one more than there are entities

  std::span<const NodeValue> of(std::uint32_t entity) const {
    return std::span(values).subspan(starts[entity], starts[entity + 1] - starts[entity]);
  }
};

// Of the entities that `shown` marks; the others have no values and no columns of their own.
NodeValues node_values(const EntityGraph& graph, const std::vector<bool>& shown);

}  // namespace yuantu
