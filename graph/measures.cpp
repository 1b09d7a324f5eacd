// SPDX-License-Identifier: Apache-2.0
// Computes measures with Boost.Graph on compressed sparse rows.
#include "graph/measures.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/range/iterator_range.hpp>
#include <numeric>
#include <tuple>
#include <utility>

namespace yuantu {
namespace {

using Edge = std::pair<std::uint32_t, std::uint32_t>;
using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                boost::no_property, std::uint32_t, std::uint32_t>;

template <class Value>
auto by_vertex(std::vector<Value>& values, const Rows& rows) {
  return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, rows));
}

std::vector<Edge> unique_edges(std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

Rows make_rows(const std::vector<Edge>& sorted, std::size_t vertices) {
  return Rows(boost::edges_are_sorted, sorted.begin(), sorted.end(), static_cast<std::uint32_t>(vertices));
}

std::vector<Edge> directed_edges(const Network& network) {
  std::vector<Edge> edges;
  for (const Link& link : network.links) {
    edges.emplace_back(link.head, link.tail);
    if (link.symmetric) edges.emplace_back(link.tail, link.head);
  }
  return unique_edges(std::move(edges));
}

// Both directions of each edge, so that a row holds all neighbours.
std::vector<Edge> neighbour_edges(const Network& network) {
  std::vector<Edge> edges;
  for (const Link& link : network.links) {
    edges.emplace_back(link.head, link.tail);
    edges.emplace_back(link.tail, link.head);
  }
  return unique_edges(std::move(edges));
}

// Components by search: boost::connected_components wants an undirected graph, and rows are directed.
void find_components(const Rows& rows, Measures& measures) {
  constexpr std::uint32_t unseen = 0xffffffff;
  measures.component.assign(boost::num_vertices(rows), unseen);
  std::vector<std::uint32_t> stack;
  for (std::uint32_t start = 0; start < measures.component.size(); ++start) {
    if (measures.component[start] != unseen) continue;
    const auto number = static_cast<std::uint32_t>(measures.component_count++);
    measures.component[start] = number;
    stack.push_back(start);
    while (!stack.empty()) {
      const std::uint32_t vertex = stack.back();
      stack.pop_back();
      for (const auto next : boost::make_iterator_range(boost::adjacent_vertices(vertex, rows))) {
        if (measures.component[next] != unseen) continue;
        measures.component[next] = number;
        stack.push_back(next);
      }
    }
  }
  number_by_size(measures.component);
}

// One source of Brandes' algorithm: how much of the shortest paths from `source` leads through each entity.
class PathCounter {
 public:
  explicit PathCounter(const Rows& rows)
      : rows_(rows),
        distance_(boost::num_vertices(rows)),
        paths_(distance_.size()),
        share_(distance_.size()) {}

  void add(std::uint32_t source, std::vector<double>& betweenness) {
    search(source);
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      for (const auto next : boost::make_iterator_range(boost::adjacent_vertices(*at, rows_))) {
        if (distance_[next] == distance_[*at] + 1)
          share_[*at] += paths_[*at] / paths_[next] * (1 + share_[next]);
      }
      if (*at != source) betweenness[*at] += share_[*at];
    }
  }

 private:
  void search(std::uint32_t source) {
    constexpr std::uint32_t unseen = 0xffffffff;
    std::fill(distance_.begin(), distance_.end(), unseen);
    std::fill(paths_.begin(), paths_.end(), 0.0);
    std::fill(share_.begin(), share_.end(), 0.0);
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const std::uint32_t at = order_[i];
      for (const auto next : boost::make_iterator_range(boost::adjacent_vertices(at, rows_))) {
        if (distance_[next] == unseen) {
          distance_[next] = distance_[at] + 1;
          order_.push_back(next);
        }
        if (distance_[next] == distance_[at] + 1) paths_[next] += paths_[at];
      }
    }
  }

  const Rows& rows_;
  std::vector<std::uint32_t> order_;  // as the search reached them
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;
  std::vector<double> share_;
};

// boost::brandes_betweenness_centrality cannot sample its sources: on 100,000 entities it would take hours.
std::vector<double> find_betweenness(const Rows& rows, std::size_t max_sources) {
  const std::size_t count = boost::num_vertices(rows);
  std::vector<double> betweenness(count);
  if (count < 3 || max_sources == 0) return betweenness;
  const std::size_t sources = std::min(count, max_sources);
  PathCounter counter(rows);
  for (std::size_t i = 0; i < sources; ++i)
    counter.add(static_cast<std::uint32_t>(i * count / sources), betweenness);
  const double scale = static_cast<double>(count) / static_cast<double>(sources) /
                       (static_cast<double>(count - 1) * static_cast<double>(count - 2));
  for (double& value : betweenness) value *= scale;
  return betweenness;
}

}  // namespace

Measures measure(const Network& network, const MeasureOptions& options) {
  const std::size_t count = network.node_count;
  Measures measures;
  measures.weighted_degree.assign(count, 0);
  for (const Link& link : network.links) {
    measures.weighted_degree[link.head] += link.weight;
    measures.weighted_degree[link.tail] += link.weight;
  }
  const Rows neighbours = make_rows(neighbour_edges(network), count);
  for (std::uint32_t v = 0; v < count; ++v)
    measures.degree.push_back(static_cast<std::uint32_t>(boost::out_degree(v, neighbours)));
  find_components(neighbours, measures);
  measures.core.assign(count, 0);
  measures.page_rank.assign(count, 0);
  if (count == 0) return measures;
  boost::core_numbers(neighbours, by_vertex(measures.core, neighbours));
  const Rows directed = make_rows(directed_edges(network), count);
  boost::graph::page_rank(directed, by_vertex(measures.page_rank, directed), boost::graph::n_iterations(30));
  const double sum = std::accumulate(measures.page_rank.begin(), measures.page_rank.end(), 0.0);
  for (double& value : measures.page_rank)
    value /= sum;  // boost loses the rank of entities without relations
  measures.betweenness_is_sampled = count > options.betweenness_sources;
  measures.betweenness = find_betweenness(neighbours, options.betweenness_sources);
  return measures;
}

std::vector<std::uint32_t> best_connected(const Measures& measures, std::size_t count) {
  std::vector<std::uint32_t> order(measures.degree.size());
  std::iota(order.begin(), order.end(), 0u);
  count = std::min(count, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return std::tuple(measures.degree[b], measures.weighted_degree[b], a) <
                             std::tuple(measures.degree[a], measures.weighted_degree[a], b);
                    });
  order.resize(count);
  return order;
}

}  // namespace yuantu
