// SPDX-License-Identifier: Apache-2.0
// The graph as graph tools see it: entities as nodes with properties, relations as one weighted edge each.
#include "exporters/property_graph.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {

PropertyGraph::PropertyGraph(const GraphStore& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      derived_(derived_edges(graph, options.view)),
      shown_(nodes_of_view(graph, options.view, derived_)),
      values_(graph, shown_),
      rows_(graph),
      observations_(graph),
      claim_lookup_(graph.claims) {
  for (std::uint32_t e = 0; e < shown_.size(); ++e) {
    if (shown_[e]) nodes_.push_back(e);
  }
}

std::size_t PropertyGraph::edge_count() {
  std::size_t count = 0;
  for_each_edge([&count](const Edge&) { ++count; });
  return count;
}

std::span<const ClaimRow> PropertyGraph::claims(const Edge& edge) {
  if (directed()) return relations_->claims();
  if (loaded_ != edge.first_claim) {
    derived_claims_.clear();
    for (const std::uint32_t claim : claim_numbers(edge)) derived_claims_.push_back(claim_lookup_[claim]);
    loaded_ = edge.first_claim;
  }
  return derived_claims_;
}

const ClaimRow& PropertyGraph::best_claim(const Edge& edge) {
  const auto all = claims(edge);
  if (directed()) return all[edge.best_claim - edge.first_claim];
  const auto numbers = claim_numbers(edge);
  const auto found = std::find(numbers.begin(), numbers.end(), edge.best_claim);
  return all[static_cast<std::size_t>(found - numbers.begin())];
}

std::string PropertyGraph::edge_id(const Edge& edge) {
  if (!is_derived(edge.type)) return claims(edge).front().id;
  std::string text(name_of(edge.type));
  return text.append("-").append(id(edge.head)).append("-").append(id(edge.tail));
}

Dates dates_of(PropertyGraph& view, const Edge& edge) {
  std::optional<Date> first;
  std::optional<Date> last;
  for (const Claim& claim : view.claims(edge)) {
    const auto& time = claim.time;
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
