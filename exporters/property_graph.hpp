// SPDX-License-Identifier: Apache-2.0
// The graph as graph tools see it: entities as nodes with properties, relations as one weighted edge each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/entity_observations.hpp"
#include "exporters/exporter.hpp"
#include "exporters/graph_rows.hpp"
#include "exporters/network_view.hpp"
#include "exporters/node_values.hpp"
#include "exporters/relation_edges.hpp"

namespace yuantu {

// One view of a graph, which must outlive it. Nodes and edges are made as they are visited, from rows that
// may be on disk. What a function returns is valid until it is called again.
class PropertyGraph {
 public:
  explicit PropertyGraph(const GraphStore& graph, const ExportOptions& options = {});

  [[nodiscard]] const GraphStore& graph() const { return graph_; }
  [[nodiscard]] const ExportOptions& options() const { return options_; }
  [[nodiscard]] bool directed() const { return is_directed(options_.view); }
  [[nodiscard]] std::string_view id(std::uint32_t entity) const { return graph_.entity_ids[entity]; }
  GraphRows& rows() { return rows_; }

  // Indices of entities, ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& nodes() const { return nodes_; }

  [[nodiscard]] bool shows(std::uint32_t entity) const { return shown_[entity]; }

  // Calls visit(edge) in the order of head, then of relation or tail: the same each time.
  template <class Visit>
  void for_each_edge(Visit visit) {
    if (!directed()) {
      for (const Edge& edge : derived_.edges) visit(edge);
      return;
    }
    relations_.emplace(graph_);
    for (Edge edge; relations_->next(edge);) {
      if (shown_[edge.head] && shown_[edge.tail]) visit(edge);
    }
  }
  std::size_t edge_count();

  // The claims that an edge rests on, the surest of them, and the things that the ends of a derived edge
  // share. The edge is the one that is being visited.
  std::span<const ClaimRow> claims(const Edge& edge);
  const ClaimRow& best_claim(const Edge& edge);
  [[nodiscard]] std::span<const std::uint32_t> shared(const Edge& edge) const {
    if (!is_derived(edge.type)) return {};
    return std::span(derived_.shared).subspan(edge.first_shared, edge.weight);
  }
  // Unique among all edges, and the same in every build with the same claims.
  std::string edge_id(const Edge& edge);

  // Names of the statistics that are properties: "investment_2024", "landArea", "gdp_2025_planned"; sorted.
  [[nodiscard]] const std::vector<std::string>& columns() const { return values_.columns(); }
  std::span<const NodeValue> values_of(std::uint32_t entity) { return values_.of(observations_of(entity)); }
  std::span<const ObservationRow> observations_of(std::uint32_t entity) { return observations_.of(entity); }

 private:
  std::span<const std::uint32_t> claim_numbers(const Edge& edge) const {
    return std::span(derived_.claims).subspan(edge.first_claim, edge.claim_count);
  }

  const GraphStore& graph_;
  ExportOptions options_;
  DerivedEdges derived_;
  std::vector<bool> shown_;
  std::vector<std::uint32_t> nodes_;
  NodeValues values_;
  GraphRows rows_;
  EntityObservations observations_;
  std::optional<RelationEdges> relations_;   // of directed networks
  RowStore<ClaimRow>::Lookup claim_lookup_;  // of the others
  std::optional<std::uint32_t> loaded_;  // the first claim of the edge whose claims are in derived_claims_
  std::vector<ClaimRow> derived_claims_;
};

// First and last date that the claims of an edge name; empty where they name none.
struct Dates {
  std::string first;
  std::string last;
};
Dates dates_of(PropertyGraph& view, const Edge& edge);

// JSON texts for lists, which flat formats keep as strings. Empty where the list is empty.
std::string aliases_json(const Entity& entity);
std::string within_json(const GraphStore& graph, const Entity& entity);
std::string observations_json(std::span<const ObservationRow> observations);
std::string documents_json(PropertyGraph& view, const Edge& edge);
std::string sources_json(PropertyGraph& view, const Edge& edge);
std::string roles_json(PropertyGraph& view, const Edge& edge);
std::string shared_json(PropertyGraph& view, const Edge& edge);

}  // namespace yuantu
