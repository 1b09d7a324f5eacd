// SPDX-License-Identifier: Apache-2.0
// Finds the names of a document that are one by themselves.
#include "graph/strong_pairs.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace yuantu {
namespace {

// Only names that agree in these are compared.
struct StrongKey {
  EntityType type;
  std::uint32_t place;       // plus one; 0: none
  std::u32string_view core;  // of what is no place of the tables
  std::uint32_t node;
};

}  // namespace

std::vector<StrongPair> strong_pairs(const NameNodes& names) {
  std::vector<StrongKey> members;
  members.reserve(names.nodes.size());
  for (std::uint32_t n = 0; n < names.nodes.size(); ++n) {
    const NameNode& node = names.nodes[n];
    members.push_back({node.name.type, node.place ? *node.place + 1 : 0,
                       node.place ? std::u32string_view() : node.name.core, n});
  }
  const auto block = [](const StrongKey& m) { return std::tie(m.type, m.place, m.core); };
  std::sort(members.begin(), members.end(), [&](const StrongKey& a, const StrongKey& b) {
    return std::tuple_cat(block(a), std::tie(a.node)) < std::tuple_cat(block(b), std::tie(b.node));
  });
  std::vector<StrongPair> pairs;
  for (auto a = members.begin(); a != members.end(); ++a) {
    for (auto b = a + 1; b != members.end() && block(*a) == block(*b); ++b) {
      const Match match = a->place != 0 ? Match{Evidence::SameCore, 176}
                                        : match_names(names.nodes[a->node].name, names.nodes[b->node].name);
      if (is_strong(match.evidence)) pairs.push_back({a->node, b->node, match});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const StrongPair& a, const StrongPair& b) {
    return std::tie(b.match.weight, a.a, a.b) < std::tie(a.match.weight, b.a, b.b);
  });
  return pairs;
}

}  // namespace yuantu
