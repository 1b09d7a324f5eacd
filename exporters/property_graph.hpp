// SPDX-License-Identifier: Apache-2.0
// The graph as graph tools see it: entities as nodes with properties, relations as one weighted edge each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.hpp"
#include "exporters/grouping.hpp"

namespace yuantu {

// All claims of one relation between the same two entities.
struct Edge {
  std::uint32_t head = 0;
  std::uint32_t tail = 0;
  RelationType relation = RelationType::locatedIn;
  bool planned = false;           // all its claims are
  float confidence = 0;           // of its surest claim
  std::uint32_t first_claim = 0;  // its claims are neighbours: [first_claim, first_claim + weight)
  std::uint32_t weight = 0;
  std::uint32_t best_claim = 0;  // the surest
};

// A statistic as a node property: one value for its metric, year and status, in the metric's base unit.
struct NodeValue {
  std::uint32_t column = 0;  // index of PropertyGraph::columns
  Decimal value;
};

struct PropertyGraph {
  std::vector<Edge> edges;             // in the order of the claims
  std::vector<std::string> columns;    // "investment_2024", "landArea", "gdp_2025_planned"; sorted
  std::vector<NodeValue> node_values;  // of all nodes; values_of tells whose
  std::vector<std::uint32_t> starts;   // one more than there are entities

  std::span<const NodeValue> values_of(std::uint32_t entity) const {
    return std::span(node_values).subspan(starts[entity], starts[entity + 1] - starts[entity]);
  }
};

PropertyGraph property_graph(const EntityGraph& graph);

// First and last date that the claims of an edge name; empty where they name none.
struct Dates {
  std::string first;
  std::string last;
};
Dates dates_of(const EntityGraph& graph, const Edge& edge);

// LOCATED_IN for locatedIn.
std::string edge_label(RelationType relation);

// JSON texts for lists, which flat formats keep as strings. Empty where the list is empty.
std::string aliases_json(const Entity& entity);
std::string within_json(const EntityGraph& graph, const Entity& entity);
std::string observations_json(const EntityGraph& graph, std::span<const std::uint32_t> observations);
std::string documents_json(const EntityGraph& graph, const Edge& edge);
std::string sources_json(const EntityGraph& graph, const Edge& edge);
std::string roles_json(const EntityGraph& graph, const Edge& edge);

}  // namespace yuantu
