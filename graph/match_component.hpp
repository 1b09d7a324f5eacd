// SPDX-License-Identifier: Apache-2.0
// One connected part of the match graph, small enough to look at whole: finds its bridges and cuts what
// conflicts.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace yuantu {

struct ComponentEdge {
  std::uint32_t a = 0,
                b = 0;  // vertices of the component, counted from 0; each pair of vertices at most once
  std::int64_t capacity = 0;
};

// Edges without which the component falls in two, ascending.
std::vector<std::uint32_t> find_bridges(std::uint32_t vertices, const std::vector<ComponentEdge>& edges);

// The edges whose removal separates each pair of vertices in `conflicts`: for one pair after another the
// cheapest set that does, by maximum flow. Ascending.
std::vector<std::uint32_t> cut_conflicts(
    std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& conflicts);

// The side of each vertex if an edge is taken away: 1 for the side of the edge's first vertex.
std::vector<std::uint8_t> sides_of(std::uint32_t vertices, const std::vector<ComponentEdge>& edges,
                                   std::uint32_t without);

}  // namespace yuantu
