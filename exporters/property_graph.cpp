// SPDX-License-Identifier: Apache-2.0
// The graph as graph tools see it: entities as nodes with properties, relations as one weighted edge each.
#include "exporters/property_graph.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {

PropertyGraph::PropertyGraph(const EntityGraph& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      derived_(derived_edges(graph, options.view)),
      shown_(nodes_of_view(graph, options.view, derived_)),
      values_(node_values(graph, shown_)),
      observations_of_(group_by(graph.observations, graph.entities.size(), &Observation::about)) {
  for (std::uint32_t e = 0; e < shown_.size(); ++e) {
    if (shown_[e]) nodes_.push_back(e);
  }
}

std::size_t PropertyGraph::edge_count() const {
  std::size_t count = 0;
  for_each_edge([&count](const Edge&) { ++count; });
  return count;
}

std::string PropertyGraph::edge_id(const Edge& edge) const {
  if (!is_derived(edge.type)) return claim(edge, 0).id;
  std::string id(name_of(edge.type));
  return id.append("-")
      .append(graph_.entities[edge.head].id)
      .append("-")
      .append(graph_.entities[edge.tail].id);
}

Dates dates_of(const PropertyGraph& view, const Edge& edge) {
  std::optional<Date> first;
  std::optional<Date> last;
  for (std::uint32_t c = 0; c < edge.claim_count; ++c) {
    const auto& time = view.claim(edge, c).time;
    if (!time) continue;
    const Date begin = first_day(time->first);
    const Date end = last_day(time->last);
    first = first ? std::min(*first, begin) : begin;
    last = last ? std::max(*last, end) : end;
  }
  if (!first) return {};
  return {to_string(*first), to_string(*last)};
}

}  // namespace yuantu
