// SPDX-License-Identifier: Apache-2.0
#include "graph/measures.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

namespace {

using yuantu::EntityGraph;
using yuantu::RelationType;

// Entities 0..count-1 and relations between pairs of them.
EntityGraph make_graph(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
  EntityGraph graph;
  for (std::size_t i = 0; i < count; ++i) {
    graph.entities.emplace_back();
    graph.entities.back().id = "company-" + std::to_string(i);
  }
  for (const auto& [head, tail] : edges) {
    yuantu::Claim claim;
    claim.head = head;
    claim.tail = tail;
    claim.relation = RelationType::investedBy;
    graph.claims.push_back(claim);
  }
  return graph;
}

TEST_CASE("a hub of four stands between all others") {
  const auto measures = yuantu::measure(network_of(make_graph(6, {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {4, 0}})));
  CHECK(measures.degree == std::vector<std::uint32_t>{4, 1, 1, 1, 1, 0});
  CHECK(measures.weighted_degree == std::vector<std::uint32_t>{5, 1, 1, 1, 2, 0});
  CHECK(measures.betweenness[0] == doctest::Approx(12.0 / 20));
  CHECK(measures.betweenness[1] == doctest::Approx(0));
  CHECK(measures.page_rank[0] > measures.page_rank[1]);
  CHECK(std::accumulate(measures.page_rank.begin(), measures.page_rank.end(), 0.0) == doctest::Approx(1));
  CHECK(yuantu::best_connected(measures, 2) == std::vector<std::uint32_t>{0, 4});
}

TEST_CASE("components are numbered by size, cores by their density") {
  const auto measures = yuantu::measure(network_of(make_graph(7, {{0, 1}, {2, 3}, {3, 4}, {4, 2}, {4, 5}})));
  CHECK(measures.component_count == 3);
  CHECK(measures.component == std::vector<std::uint32_t>{1, 1, 0, 0, 0, 0, 2});
  CHECK(measures.core == std::vector<std::uint32_t>{1, 1, 2, 2, 2, 1, 0});
}

TEST_CASE("an empty graph has empty measures") {
  const auto measures = yuantu::measure(yuantu::Network{});
  CHECK(measures.degree.empty());
  CHECK(measures.component_count == 0);
}

}  // namespace
