// SPDX-License-Identifier: Apache-2.0
// Groups names by normal form and by the aliases that the text defines.
#include "graph/name_cluster.hpp"

#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "graph/normal_form.hpp"

namespace yuantu {
namespace {

// One node of the match graph: a type and a normal form.
struct NameNodes {
  std::vector<EntityType> types;
  std::vector<std::uint32_t> of_mention;
};

NameNodes find_nodes(const Mentions& mentions) {
  NameNodes nodes;
  std::map<std::pair<std::u32string, EntityType>, std::uint32_t> ids;
  nodes.of_mention.assign(mentions.all.size(), no_cluster);
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    std::u32string key = normal_form(mention.name);
    if (key.empty()) continue;
    const auto id = static_cast<std::uint32_t>(nodes.types.size());
    const auto [place, is_new] = ids.try_emplace({std::move(key), mention.type}, id);
    if (is_new) nodes.types.push_back(mention.type);
    nodes.of_mention[i] = place->second;
  }
  return nodes;
}

// Lists clusters in the order of their first mention.
NameClusters list_clusters(const Mentions& mentions, const NameNodes& nodes,
                           const std::vector<std::uint32_t>& root_of) {
  NameClusters result;
  result.cluster_of.assign(mentions.all.size(), no_cluster);
  std::vector<std::uint32_t> cluster_of_root(root_of.size(), no_cluster);
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const std::uint32_t name = mentions.resolved(i);
    const std::uint32_t node = name == no_mention ? no_cluster : nodes.of_mention[name];
    if (node == no_cluster) continue;
    std::uint32_t& cluster = cluster_of_root[root_of[node]];
    if (cluster == no_cluster) {
      cluster = static_cast<std::uint32_t>(result.clusters.size());
      result.clusters.push_back({nodes.types[node], {}});
    }
    result.clusters[cluster].mentions.push_back(i);
    result.cluster_of[i] = cluster;
  }
  return result;
}

}  // namespace

NameClusters cluster_names(const Extraction& extraction) {
  const Mentions& mentions = extraction.mentions;
  const NameNodes nodes = find_nodes(mentions);
  std::vector<std::uint32_t> rank(nodes.types.size()), parent(nodes.types.size());
  std::iota(parent.begin(), parent.end(), 0u);
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (const AliasLink& link : mentions.aliases) {
    if (link.full == no_mention || link.alias == no_mention) continue;
    const std::uint32_t full = nodes.of_mention[link.full], alias = nodes.of_mention[link.alias];
    if (full == no_cluster || alias == no_cluster || nodes.types[full] != nodes.types[alias]) continue;
    sets.union_set(full, alias);
  }
  std::vector<std::uint32_t> root_of(nodes.types.size());
  for (std::uint32_t i = 0; i < root_of.size(); ++i) root_of[i] = sets.find_set(i);
  return list_clusters(mentions, nodes, root_of);
}

}  // namespace yuantu
