// SPDX-License-Identifier: Apache-2.0
// Finds the names of a document that are one by themselves: NameNodes -> pairs with strong evidence.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/name_match.hpp"
#include "graph/name_nodes.hpp"

namespace yuantu {

struct StrongPair {
  std::uint32_t a, b;  // nodes
  Match match;
};

// Equal places, and equal cores in one region; what weighs most first.
std::vector<StrongPair> strong_pairs(const NameNodes& names);

}  // namespace yuantu
