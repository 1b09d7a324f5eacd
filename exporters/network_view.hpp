// SPDX-License-Identifier: Apache-2.0
// The networks that graph files can show: GraphStore, view -> entities and the edges derived between them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.hpp"

namespace yuantu {

// What an edge says: one of the relations, by its number, or what a view derives from two claims.
enum class EdgeType : std::uint8_t {
  CoLocated = relation_type_count,  // companies located in the same park
  CoParticipates,                   // take part in the same event
  CoFounded,                        // founded the same thing
  CoInvested,                       // invested in the same thing
};

constexpr EdgeType edge_type(RelationType relation) {
  return static_cast<EdgeType>(relation);
}
constexpr bool is_derived(EdgeType type) {
  return static_cast<std::size_t>(type) >= relation_type_count;
}
inline constexpr std::size_t edge_type_count = relation_type_count + 4;

std::string_view name_of(EdgeType type);  // "locatedIn", "coLocated"
std::string edge_label(EdgeType type);    // "LOCATED_IN", "CO_LOCATED"

// All claims of one relation between the same two entities; or, where a view derives it, all that two
// entities share.
struct Edge {
  std::uint32_t head = 0;
  std::uint32_t tail = 0;
  EdgeType type = edge_type(RelationType::locatedIn);
  bool planned = false;           // all its claims are
  float confidence = 0;           // of its surest claim; of derived edges: of the less sure of two claims
  std::uint32_t first_claim = 0;  // in the graph, or in DerivedEdges::claims
  std::uint32_t claim_count = 0;
  std::uint32_t weight = 0;        // its claims; of derived edges: how many things are shared
  std::uint32_t best_claim = 0;    // the surest
  std::uint32_t first_shared = 0;  // in DerivedEdges::shared, as many as `weight`
};

struct DerivedEdges {
  std::vector<Edge> edges;            // by head, tail and type
  std::vector<std::uint32_t> claims;  // what the edges rest on
  std::vector<std::uint32_t> shared;  // the parks, events or things that two entities share
};

// One entry of the table of views, for --help and --view.
struct ViewEntry {
  View view;
  std::string_view name;
  std::string_view gloss;
};
std::span<const ViewEntry> network_views();
std::optional<View> find_view_by_name(std::string_view name);

// Whether its edges have a direction: those of derived networks have none.
constexpr bool is_directed(View view) {
  return view == View::Full || view == View::Organisations;
}

// For each entity, whether it is a node of the view; `derived` are the edges of that view.
std::vector<bool> nodes_of_view(const GraphStore& graph, View view, const DerivedEdges& derived);

// The edges of views whose edges are not the relations themselves; none for the others.
DerivedEdges derived_edges(const GraphStore& graph, View view);

}  // namespace yuantu
