// SPDX-License-Identifier: Apache-2.0
// Groups of nodes with more links among them than to others: Network -> number of each node's community.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"

namespace yuantu {

// Louvain (Blondel and others 2008): nodes move to the neighbouring community that raises modularity most,
// then communities become the nodes of a smaller network, until nothing moves. Links count without direction,
// by weight, at resolution 1. Nodes are visited in order and ties go to the smaller number, so the result
// depends on nothing else. Communities that fall apart are split, as Louvain may leave them (Traag 2019).
// Communities are numbered by size: 0 is the largest.
std::vector<std::uint32_t> find_communities(const Network& network);

// How much more of the weight lies within communities than chance would put there; -0.5 to 1.
double modularity(const Network& network, const std::vector<std::uint32_t>& communities);

}  // namespace yuantu
