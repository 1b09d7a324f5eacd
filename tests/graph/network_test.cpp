// SPDX-License-Identifier: Apache-2.0
// Communities and positions of networks whose right answer is known.
#include "graph/network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "graph/communities.hpp"
#include "graph/layout.hpp"
#include "graph/measures.hpp"

namespace {

using yuantu::Network;
using yuantu::Point;

// `count` cliques of `size` nodes, each joined to the next by one link.
Network ring_of_cliques(std::uint32_t count, std::uint32_t size) {
  Network network;
  network.node_count = std::size_t{count} * size;
  for (std::uint32_t c = 0; c < count; ++c) {
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = a + 1; b < size; ++b)
        network.links.push_back({c * size + a, c * size + b, 1, true});
    }
    network.links.push_back({c * size, (c + 1) % count * size + 1, 1, true});
  }
  return network;
}

double distance(const Point& a, const Point& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_CASE("the communities of a ring of cliques are the cliques") {
  const Network network = ring_of_cliques(8, 6);
  const auto communities = find_communities(network);
  for (std::uint32_t node = 0; node < 48; ++node) CHECK(communities[node] == node / 6);
  CHECK(modularity(network, communities) > 0.7);
  CHECK(modularity(network, std::vector<std::uint32_t>(48)) == doctest::Approx(0));
}

TEST_CASE("weights count: a heavy link draws a node to its community") {
  Network network = ring_of_cliques(2, 4);
  network.node_count = 9;
  network.links.push_back({8, 0, 1, true});
  network.links.push_back({8, 4, 5, true});
  const auto communities = find_communities(network);
  CHECK(communities[8] == communities[4]);
  CHECK(communities[8] != communities[0]);
}

TEST_CASE("every community is connected, and nodes without links are alone") {
  Network network;
  network.node_count = 60;
  for (std::uint32_t i = 0; i < 90; ++i) network.links.push_back({(i * 7) % 50, (i * 13 + 5) % 50, 1, false});
  const auto communities = find_communities(network);
  const yuantu::Neighbours neighbours(network);
  std::vector<std::uint32_t> size(60);
  for (const std::uint32_t community : communities) ++size[community];
  for (std::uint32_t node = 0; node < 60; ++node) {
    bool joined = size[communities[node]] == 1;
    for (const auto& next : neighbours.of(node))
      joined = joined || communities[next.node] == communities[node];
    CHECK(joined);
    if (node >= 50) CHECK(size[communities[node]] == 1);
  }
  CHECK(std::is_sorted(size.begin(), size.end(), std::greater<>()));
}

TEST_CASE("an empty network has no communities and no positions") {
  CHECK(find_communities(Network{}).empty());
  CHECK(lay_out(Network{}).empty());
}

TEST_CASE("linked nodes lie closer together than others, none at the same place, and the same each time") {
  const Network network = ring_of_cliques(8, 6);
  const auto points = lay_out(network);
  double within = 0;
  double between = 0;
  double closest = 1e9;
  for (std::uint32_t a = 0; a < 48; ++a) {
    for (std::uint32_t b = a + 1; b < 48; ++b) {
      const double d = distance(points[a], points[b]);
      closest = std::min(closest, d);
      (a / 6 == b / 6 ? within : between) += d / (a / 6 == b / 6 ? 8 * 15 : 28 * 36);
    }
  }
  CHECK(within * 3 < between);
  CHECK(closest > 0.5);
  const auto again = lay_out(network);
  for (std::uint32_t a = 0; a < 48; ++a) CHECK(distance(points[a], again[a]) == 0);
}

TEST_CASE("a chain lies stretched: nodes ten links apart are further apart than neighbours") {
  Network network;
  network.node_count = 40;
  for (std::uint32_t i = 0; i + 1 < 40; ++i) network.links.push_back({i, i + 1, 1, true});
  const auto points = lay_out(network);
  double mean_link = 0;
  for (std::uint32_t i = 0; i + 1 < 40; ++i) mean_link += distance(points[i], points[i + 1]) / 39;
  double mean_far = 0;
  for (std::uint32_t i = 0; i + 10 < 40; ++i) mean_far += distance(points[i], points[i + 10]) / 30;
  CHECK(mean_far > 3 * mean_link);
}

TEST_CASE("betweenness says whether it is sampled, and samples come near the exact values") {
  const Network network = ring_of_cliques(30, 10);
  const auto exact = measure(network);
  const auto sampled = measure(network, {.betweenness_sources = 100});
  CHECK_FALSE(exact.betweenness_is_sampled);
  CHECK(sampled.betweenness_is_sampled);
  CHECK(sampled.betweenness[0] == doctest::Approx(exact.betweenness[0]).epsilon(0.15));
}
