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
#include "exporters/network_view.hpp"
#include "exporters/node_values.hpp"

namespace yuantu {

// One view of a graph, which must outlive it. The edges of a relation are made as they are visited, so that
// a graph of millions takes no second copy.
class PropertyGraph {
 public:
  explicit PropertyGraph(const EntityGraph& graph, const ExportOptions& options = {});

  const EntityGraph& graph() const { return graph_; }
  const ExportOptions& options() const { return options_; }
  bool directed() const { return is_directed(options_.view); }

  // Indices of entities, ascending.
  const std::vector<std::uint32_t>& nodes() const { return nodes_; }

  bool shows(std::uint32_t entity) const { return shown_[entity]; }

  // Calls visit(edge) in the order of head, then of relation or tail: the same each time.
  template <class Visit>
  void for_each_edge(Visit visit) const {
    if (!directed()) {
      for (const Edge& edge : derived_.edges) visit(edge);
      return;
    }
    for (std::uint32_t c = 0; c < graph_.claims.size();) {
      const Edge edge = relation_edge(graph_, c);
      c += edge.claim_count;
      if (shown_[edge.head] && shown_[edge.tail]) visit(edge);
    }
  }
  std::size_t edge_count() const;

  // The claims that an edge rests on, and the things that the ends of a derived edge share.
  const Claim& claim(const Edge& edge, std::uint32_t i) const {
    const std::uint32_t at = edge.first_claim + i;
    return graph_.claims[directed() ? at : derived_.claims[at]];
  }
  std::span<const std::uint32_t> shared(const Edge& edge) const {
    if (!is_derived(edge.type)) return {};
    return std::span(derived_.shared).subspan(edge.first_shared, edge.weight);
  }
  // Unique among all edges, and the same in every build with the same claims.
  std::string edge_id(const Edge& edge) const;

  // Names of the statistics that are properties: "investment_2024", "landArea", "gdp_2025_planned"; sorted.
  const std::vector<std::string>& columns() const { return values_.columns; }
  std::span<const NodeValue> values_of(std::uint32_t entity) const { return values_.of(entity); }
  // All its observations, as indices.
  std::span<const std::uint32_t> observations_of(std::uint32_t entity) const {
    return observations_of_[entity];
  }

 private:
  const EntityGraph& graph_;
  ExportOptions options_;
  DerivedEdges derived_;
  std::vector<bool> shown_;
  std::vector<std::uint32_t> nodes_;
  NodeValues values_;
  Groups observations_of_;
};

// First and last date that the claims of an edge name; empty where they name none.
struct Dates {
  std::string first;
  std::string last;
};
Dates dates_of(const PropertyGraph& view, const Edge& edge);

// JSON texts for lists, which flat formats keep as strings. Empty where the list is empty.
std::string aliases_json(const Entity& entity);
std::string within_json(const EntityGraph& graph, const Entity& entity);
std::string observations_json(const EntityGraph& graph, std::span<const std::uint32_t> observations);
std::string documents_json(const PropertyGraph& view, const Edge& edge);
std::string sources_json(const PropertyGraph& view, const Edge& edge);
std::string roles_json(const PropertyGraph& view, const Edge& edge);
std::string shared_json(const PropertyGraph& view, const Edge& edge);

}  // namespace yuantu
