// SPDX-License-Identifier: Apache-2.0
// Groups entities by code and by names that work across documents.
#include "graph/entity_grouping.hpp"

#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

namespace yuantu {

std::vector<std::vector<std::uint32_t>> group_entities(std::span<const DocumentGraph> documents) {
  std::size_t count = 0;
  for (const DocumentGraph& document : documents) count += document.graph.entities.size();
  std::vector<std::uint32_t> rank(count), parent(count);
  std::iota(parent.begin(), parent.end(), 0u);
  boost::disjoint_sets sets(rank.data(), parent.data());
  std::map<std::pair<EntityType, std::string_view>, std::uint32_t> owners;
  std::uint32_t local = 0;
  const auto own = [&](EntityType type, std::string_view key) {
    const auto [place, is_new] = owners.try_emplace({type, key}, local);
    if (!is_new) sets.union_set(place->second, local);
  };
  for (const DocumentGraph& document : documents) {
    for (std::size_t i = 0; i < document.graph.entities.size(); ++i, ++local) {
      const Entity& entity = document.graph.entities[i];
      if (!entity.code.empty()) {
        own(entity.type, entity.code);
        continue;
      }
      for (const EntityName& name : document.evidence[i].names) {
        if (!name.key.empty()) own(entity.type, name.key);
      }
    }
  }
  std::vector<std::vector<std::uint32_t>> groups;
  std::map<std::uint32_t, std::size_t> group_of_root;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto [place, is_new] = group_of_root.try_emplace(sets.find_set(i), groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(i);
  }
  return groups;
}

}  // namespace yuantu
