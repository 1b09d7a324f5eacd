// SPDX-License-Identifier: Apache-2.0
// Groups entities: places by code, other things by the clusters of the match graph.
#include "graph/entity_grouping.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/entity_profile.hpp"
#include "graph/match_graph.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

// Finds the document of an entity that is numbered over all documents.
class EntityIndex {
 public:
  explicit EntityIndex(std::span<const DocumentGraph> documents) : documents_(documents) {
    std::uint32_t first = 0;
    for (const DocumentGraph& document : documents) {
      firsts_.push_back(first);
      first += static_cast<std::uint32_t>(document.graph.entities.size());
    }
  }
  const Entity& entity(std::uint32_t number) const {
    const std::size_t d = document_of(number);
    return documents_[d].graph.entities[number - firsts_[d]];
  }
  const std::string& document_hash(std::uint32_t number) const {
    return documents_[document_of(number)].graph.documents.front().content_hash;
  }

 private:
  std::size_t document_of(std::uint32_t number) const {
    const auto after = std::upper_bound(firsts_.begin(), firsts_.end(), number);
    return static_cast<std::size_t>(after - firsts_.begin()) - 1;
  }
  std::span<const DocumentGraph> documents_;
  std::vector<std::uint32_t> firsts_;
};

void add_places(std::span<const DocumentGraph> documents, std::vector<EntityGroup>& groups) {
  std::map<std::string_view, EntityGroup> by_code;
  std::uint32_t number = 0;
  for (const DocumentGraph& document : documents) {
    for (const Entity& entity : document.graph.entities) {
      if (!entity.code.empty()) by_code[entity.code].entities.push_back(number);
      ++number;
    }
  }
  for (auto& [code, group] : by_code) {
    group.founding = code;
    group.keys = {std::string(code)};
    groups.push_back(std::move(group));
  }
}

// Clusters of the match graph with the keys of their names.
struct Cluster {
  std::vector<std::uint32_t> entities;
  std::set<std::string> keys;
  std::set<std::string> names;  // normal forms: namesakes share keys, but seldom all names
  std::set<std::string> regions;
  EntityType type = EntityType::Company;
};

std::map<std::uint32_t, Cluster> list_clusters(const ProfileSet& set, const Partition& partition) {
  std::map<std::uint32_t, Cluster> clusters;
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    Cluster& cluster = clusters[partition.cluster_of[p]];
    cluster.type = set.type(p);
    cluster.entities.insert(cluster.entities.end(), set.entities(p).begin(), set.entities(p).end());
    for (const std::uint32_t name : set.names_of(p)) {
      cluster.keys.insert(match_key(set.names[name]));
      cluster.names.insert(to_utf8(set.names[name].key));
    }
    if (set.region(p) != no_place) cluster.regions.insert(PlaceDirectory::builtin()[set.region(p)].code);
  }
  for (auto& [root, cluster] : clusters) std::sort(cluster.entities.begin(), cluster.entities.end());
  return clusters;
}

// The shortest key that no other thing has: longer names that join later leave it as it is. Namesakes are
// told apart by their province, and in the last resort by their first document.
void add_clusters(const ProfileSet& set, const EntityIndex& index, std::vector<EntityGroup>& groups) {
  const std::map<std::uint32_t, Cluster> clusters = list_clusters(set, partition(set, make_match_graph(set)));
  std::map<std::pair<EntityType, std::string_view>, std::uint32_t> owners;
  for (const auto& [root, cluster] : clusters) {
    for (const std::string& key : cluster.keys) ++owners[{cluster.type, key}];
  }
  const auto length_then_text = [](const std::string* a, const std::string* b) {
    return std::tuple(a->size(), *a) < std::tuple(b->size(), *b);
  };
  for (const auto& [root, cluster] : clusters) {
    std::vector<const std::string*> own, all;
    for (const std::string& key : cluster.keys) {
      all.push_back(&key);
      if (owners[{cluster.type, key}] == 1) own.push_back(&key);
    }
    std::string founding = **std::min_element(all.begin(), all.end(), length_then_text);
    if (!own.empty()) {
      founding = **std::min_element(own.begin(), own.end(), length_then_text);
    } else {
      founding += "\n" + (cluster.regions.empty() ? "" : *cluster.regions.begin());
      founding += "\n" + index.document_hash(cluster.entities.front());
    }
    std::vector<std::string> keys(cluster.names.begin(), cluster.names.end());
    groups.push_back({cluster.entities, std::move(keys), std::move(founding)});
  }
}

}  // namespace

std::vector<EntityGroup> group_entities(std::span<const DocumentGraph> documents) {
  const EntityIndex index(documents);
  const ProfileSet set = make_profiles(documents);
  std::vector<EntityGroup> groups;
  add_places(documents, groups);
  add_clusters(set, index, groups);
  for (const std::uint32_t number : set.alone) {
    std::string founding = index.entity(number).label + "\n" + index.document_hash(number);
    groups.push_back({{number}, {founding}, founding});
  }
  std::sort(groups.begin(), groups.end(), [](const EntityGroup& a, const EntityGroup& b) {
    return a.entities.front() < b.entities.front();
  });
  return groups;
}

}  // namespace yuantu
