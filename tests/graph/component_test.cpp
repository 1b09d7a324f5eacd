// SPDX-License-Identifier: Apache-2.0
#include "graph/match_component.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {

using Numbers = std::vector<std::uint32_t>;
using yuantu::ComponentEdge;

TEST_CASE("an edge on no circle is a bridge") {
  //  0-1-2-0 a circle, 2-3 a bridge, 3-4-5-3 a circle, 5-6 a leaf
  const std::vector<ComponentEdge> edges{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 1},
                                         {3, 4, 1}, {4, 5, 1}, {3, 5, 1}, {5, 6, 1}};
  CHECK(yuantu::find_bridges(7, edges) == Numbers{3, 7});
  CHECK(yuantu::sides_of(7, edges, 3) == std::vector<std::uint8_t>{1, 1, 1, 0, 0, 0, 0});
}

TEST_CASE("a conflict is cut where it is cheapest, not where a greedy merge would stop") {
  // 0 and 5 cannot be one. 1 hangs on 0 by one strong edge, and on 5 by three weaker ones that weigh more
  // together: merging from the strongest edge on would give 1 to 0.
  const std::vector<ComponentEdge> edges{{0, 1, 10}, {1, 2, 4}, {1, 3, 4}, {1, 4, 4},
                                         {2, 5, 4},  {3, 5, 4}, {4, 5, 4}};
  CHECK(yuantu::cut_conflicts(6, edges, {{0, 5}}) == Numbers{0});
}

TEST_CASE("each conflict is cut, and what is cut already is not cut twice") {
  const std::vector<ComponentEdge> edges{{0, 1, 5}, {1, 2, 3}, {2, 3, 5}};
  CHECK(yuantu::cut_conflicts(4, edges, {{0, 3}, {0, 2}}) == Numbers{1});
  CHECK(yuantu::cut_conflicts(4, edges, {{0, 3}, {0, 2}, {0, 1}}) == Numbers{0, 1});
  CHECK(yuantu::cut_conflicts(4, edges, {}).empty());
}

}  // namespace
