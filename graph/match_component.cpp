// SPDX-License-Identifier: Apache-2.0
// Bridges by biconnected components, cuts by maximum flow, both from Boost.Graph. Of Boost 1.74
// stoer_wagner_min_cut gives wrong cuts, push_relabel_max_flow fails on arcs that have capacity both ways,
// and biconnected_components leaves parallel edges without a component: the first two are not used, and the
// caller has collapsed parallel edges.
#include "graph/match_component.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>
#include <numeric>

namespace yuantu {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_index_t, std::size_t>>;

using FlowTraits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
struct FlowEdge {
  std::int64_t capacity = 0, residual = 0;
  FlowTraits::edge_descriptor reverse;
};
using FlowGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, FlowEdge>;

// An edge without direction is two arcs that are each other's reverse.
FlowGraph make_flow_graph(std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
                          const std::vector<bool>& cut) {
  FlowGraph graph(vertices);
  for (std::size_t e = 0; e < edges.size(); ++e) {
    if (cut[e]) continue;
    const auto forth = boost::add_edge(edges[e].a, edges[e].b, graph).first;
    const auto back = boost::add_edge(edges[e].b, edges[e].a, graph).first;
    graph[forth] = {edges[e].capacity, 0, back};
    graph[back] = {edges[e].capacity, 0, forth};
  }
  return graph;
}

// The vertices that still can be reached from `source` along what is left of the capacities.
std::vector<bool> reachable(const FlowGraph& graph, std::uint32_t source) {
  std::vector<bool> seen(boost::num_vertices(graph));
  std::vector<std::size_t> stack{source};
  seen[source] = true;
  while (!stack.empty()) {
    const std::size_t at = stack.back();
    stack.pop_back();
    for (const auto edge : boost::make_iterator_range(boost::out_edges(at, graph))) {
      const std::size_t to = boost::target(edge, graph);
      if (graph[edge].residual <= 0 || seen[to]) continue;
      seen[to] = true;
      stack.push_back(to);
    }
  }
  return seen;
}

std::vector<bool> source_side(std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
                              const std::vector<bool>& cut, std::uint32_t source, std::uint32_t sink) {
  FlowGraph graph = make_flow_graph(vertices, edges, cut);
  std::vector<boost::default_color_type> colours(vertices);
  std::vector<FlowTraits::edge_descriptor> predecessors(vertices);
  boost::edmonds_karp_max_flow(
      graph, source, sink, boost::get(&FlowEdge::capacity, graph), boost::get(&FlowEdge::residual, graph),
      boost::get(&FlowEdge::reverse, graph),
      boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph)),
      boost::make_iterator_property_map(predecessors.begin(), boost::get(boost::vertex_index, graph)));
  return reachable(graph, source);
}

std::uint32_t find_root(std::vector<std::uint32_t>& parent, std::uint32_t v) {
  while (parent[v] != v) v = parent[v] = parent[parent[v]];
  return v;
}

bool connected(std::uint32_t vertices, const std::vector<ComponentEdge>& edges, const std::vector<bool>& cut,
               std::uint32_t a, std::uint32_t b) {
  std::vector<std::uint32_t> parent(vertices);
  std::iota(parent.begin(), parent.end(), 0u);
  for (std::size_t e = 0; e < edges.size(); ++e) {
    if (!cut[e]) parent[find_root(parent, edges[e].a)] = find_root(parent, edges[e].b);
  }
  return find_root(parent, a) == find_root(parent, b);
}

}  // namespace

std::vector<std::uint32_t> find_bridges(std::uint32_t vertices, const std::vector<ComponentEdge>& edges) {
  Graph graph(vertices);
  for (std::size_t e = 0; e < edges.size(); ++e) boost::add_edge(edges[e].a, edges[e].b, e, graph);
  std::vector<std::size_t> component(edges.size());
  const auto index = boost::get(boost::edge_index, graph);
  const std::size_t count =
      boost::biconnected_components(graph, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::uint32_t> sizes(count);
  for (const std::size_t c : component) ++sizes[c];
  std::vector<std::uint32_t> bridges;
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    if (sizes[component[e]] == 1) bridges.push_back(e);
  }
  return bridges;
}

std::vector<std::uint32_t> cut_conflicts(
    std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& conflicts) {
  std::vector<bool> cut(edges.size());
  for (const auto& [a, b] : conflicts) {
    if (!connected(vertices, edges, cut, a, b)) continue;
    const std::vector<bool> side = source_side(vertices, edges, cut, a, b);
    for (std::size_t e = 0; e < edges.size(); ++e) cut[e] = cut[e] || side[edges[e].a] != side[edges[e].b];
  }
  std::vector<std::uint32_t> removed;
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    if (cut[e]) removed.push_back(e);
  }
  return removed;
}

std::vector<std::uint8_t> sides_of(std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
                                   std::uint32_t without) {
  std::vector<std::uint32_t> parent(vertices);
  std::iota(parent.begin(), parent.end(), 0u);
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    if (e != without) parent[find_root(parent, edges[e].a)] = find_root(parent, edges[e].b);
  }
  std::vector<std::uint8_t> sides(vertices);
  const std::uint32_t first = find_root(parent, edges[without].a);
  for (std::uint32_t v = 0; v < vertices; ++v) sides[v] = find_root(parent, v) == first;
  return sides;
}

}  // namespace yuantu
