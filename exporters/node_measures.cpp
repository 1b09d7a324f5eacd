// SPDX-License-Identifier: Apache-2.0
// Numbers of nodes that come from the network around them: PropertyGraph -> centralities, community, place.
#include "exporters/node_measures.hpp"

#include <cmath>
#include <cstdio>

#include "extractor/decimal.hpp"
#include "graph/communities.hpp"

namespace yuantu {
namespace {

Network network_of_view(PropertyGraph& view) {
  std::vector<std::uint32_t> position(view.graph().entity_ids.size());
  for (std::uint32_t i = 0; i < view.nodes().size(); ++i) position[view.nodes()[i]] = i;
  Network network;
  network.node_count = view.nodes().size();
  view.for_each_edge([&](const Edge& edge) {
    const bool symmetric = !view.directed() || edge.type == edge_type(RelationType::partnerOf);
    network.links.push_back({position[edge.head], position[edge.tail], edge.weight, symmetric});
  });
  return network;
}

bool wanted(const PropertyGraph& view) {
  switch (view.options().measures) {
    case MeasureNodes::Yes:
      return true;
    case MeasureNodes::No:
      return false;
    case MeasureNodes::Auto:
      return view.nodes().size() <= NodeMeasures::automatic_limit;
  }
  return false;
}

// Six digits are more than the measures mean, and printf rounds the same everywhere.
std::string share_text(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", share);
  return text;
}

}  // namespace

NodeMeasures::NodeMeasures(PropertyGraph& view) {
  if (!wanted(view)) return;
  const Network network = network_of_view(view);
  measures_ = measure(network);
  communities_ = find_communities(network);
  positions_ = lay_out(network);
  columns_ = {{"degree", true},
              {"weighted_degree", true},
              {"component", true},
              {"core", true},
              {"community", true},
              {"page_rank", false},
              {measures_.betweenness_is_sampled ? "betweenness_sampled" : "betweenness", false}};
}

std::shared_ptr<const NodeMeasures> measures_of(PropertyGraph& view) {
  SharedMeasures* const shared = view.options().shared;
  if (shared != nullptr && shared->measures != nullptr) return shared->measures;
  auto measures = std::make_shared<const NodeMeasures>(view);
  if (shared != nullptr) shared->measures = measures;
  return measures;
}

std::string NodeMeasures::value(std::size_t column, std::size_t node) const {
  switch (column) {
    case 0:
      return std::to_string(measures_.degree[node]);
    case 1:
      return std::to_string(measures_.weighted_degree[node]);
    case 2:
      return std::to_string(measures_.component[node]);
    case 3:
      return std::to_string(measures_.core[node]);
    case 4:
      return std::to_string(communities_[node]);
    case 5:
      return share_text(measures_.page_rank[node]);
    default:
      return share_text(measures_.betweenness[node]);
  }
}

std::string coordinate_text(double coordinate) {
  return Decimal(std::llround(coordinate * 100), -2).to_string();
}

}  // namespace yuantu
