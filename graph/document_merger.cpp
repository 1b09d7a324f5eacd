// SPDX-License-Identifier: Apache-2.0
// Merges documents: DocumentGraphs -> EntityGraph. Everything is sorted by content before it is numbered, so
// the result does not depend on the order of the documents.
#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/content_id.hpp"
#include "graph/entity_names.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/fact_merger.hpp"

namespace yuantu {
namespace {

void sort_documents(std::vector<DocumentGraph>& documents) {
  const auto record = [](const DocumentGraph& d) -> const DocumentRecord& {
    return d.graph.documents.front();
  };
  std::sort(documents.begin(), documents.end(), [&](const DocumentGraph& a, const DocumentGraph& b) {
    return std::tie(record(a).id, record(a).content_hash, record(a).name) <
           std::tie(record(b).id, record(b).content_hash, record(b).name);
  });
  const auto same = [&](const DocumentGraph& a, const DocumentGraph& b) {
    return record(a).id == record(b).id;
  };
  documents.erase(std::unique(documents.begin(), documents.end(), same), documents.end());
}

// An entity of one document.
struct LocalEntity {
  std::uint32_t document;
  std::uint32_t index;
};

class Merger {
 public:
  explicit Merger(std::vector<DocumentGraph> documents) : documents_(std::move(documents)) {
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      for (std::uint32_t i = 0; i < documents_[d].graph.entities.size(); ++i) locals_.push_back({d, i});
    }
  }

  EntityGraph run() {
    find_groups();
    make_entities();
    for (const DocumentGraph& document : documents_)
      graph_.documents.push_back(document.graph.documents.front());
    merge_facts(graph_, documents_, entity_of_);
    return std::move(graph_);
  }

 private:
  const Entity& entity(std::uint32_t local) const {
    return documents_[locals_[local].document].graph.entities[locals_[local].index];
  }
  const std::vector<EntityName>& names(std::uint32_t local) const {
    return documents_[locals_[local].document].evidence[locals_[local].index].names;
  }

  // Entities of one type that share a name which works across documents are one.
  void find_groups() {
    std::vector<std::uint32_t> rank(locals_.size()), parent(locals_.size());
    std::iota(parent.begin(), parent.end(), 0u);
    boost::disjoint_sets sets(rank.data(), parent.data());
    std::map<std::pair<EntityType, std::string_view>, std::uint32_t> owners;
    for (std::uint32_t i = 0; i < locals_.size(); ++i) {
      for (const EntityName& name : names(i)) {
        if (name.key.empty()) continue;
        const auto [place, is_new] = owners.try_emplace({entity(i).type, name.key}, i);
        if (!is_new) sets.union_set(place->second, i);
      }
    }
    std::unordered_map<std::uint32_t, std::uint32_t> group_of_root;
    for (std::uint32_t i = 0; i < locals_.size(); ++i) {
      const auto [place, is_new] =
          group_of_root.try_emplace(sets.find_set(i), static_cast<std::uint32_t>(groups_.size()));
      if (is_new) groups_.emplace_back();
      groups_[place->second].push_back(i);
    }
  }

  // What the id is made of: the shortest name that works across documents. Longer names that join later leave
  // it as it is. Names that work only inside a document need the document with them.
  std::string founding_name(const std::vector<std::uint32_t>& group) const {
    std::string best;
    for (const std::uint32_t local : group) {
      for (const EntityName& name : names(local)) {
        if (name.key.empty()) continue;
        if (best.empty() || std::pair(name.key.size(), name.key) < std::pair(best.size(), best))
          best = name.key;
      }
    }
    if (!best.empty()) return best;
    return entity(group.front()).label + "\n" +
           documents_[locals_[group.front()].document].graph.documents.front().content_hash;
  }

  std::string id_stem(EntityType type) const {
    std::string stem(name_of(type));
    stem.front() = static_cast<char>(stem.front() - 'A' + 'a');
    return stem;
  }

  void make_entities() {
    std::vector<std::tuple<EntityType, std::string, std::uint32_t>> order;
    for (std::uint32_t g = 0; g < groups_.size(); ++g)
      order.emplace_back(entity(groups_[g].front()).type, founding_name(groups_[g]), g);
    std::sort(order.begin(), order.end());
    std::map<std::string, std::uint32_t> taken;
    for (const auto& [type, founding, group] : order) {
      std::string id = content_id(id_stem(type), founding, 8);
      // Two names in 2^40 meet: the later one in the order of names gets a longer id.
      for (int salt = 0; taken.count(id) != 0; ++salt)
        id = content_id(id_stem(type), founding + "\n" + std::to_string(salt), 12);
      taken.emplace(std::move(id), group);
    }
    entity_of_.resize(locals_.size());
    for (const auto& [id, group] : taken) {
      for (const std::uint32_t local : groups_[group])
        entity_of_[local] = static_cast<std::uint32_t>(graph_.entities.size());
      graph_.entities.push_back(merged(id, groups_[group]));
    }
  }

  Entity merged(const std::string& id, const std::vector<std::uint32_t>& group) const {
    Entity result;
    result.id = id;
    result.type = entity(group.front()).type;
    std::vector<EntityName> all_names;
    std::vector<std::uint32_t> in_documents;
    for (const std::uint32_t local : group) {
      result.mention_count += entity(local).mention_count;
      in_documents.push_back(locals_[local].document);
      all_names.insert(all_names.end(), names(local).begin(), names(local).end());
    }
    std::sort(in_documents.begin(), in_documents.end());
    result.document_count = static_cast<std::uint32_t>(std::unique(in_documents.begin(), in_documents.end()) -
                                                       in_documents.begin());
    set_labels(result, add_up(std::move(all_names)));
    return result;
  }

  std::vector<DocumentGraph> documents_;  // sorted by id
  std::vector<LocalEntity> locals_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::uint32_t> entity_of_;  // by local entity: index into graph_.entities
  EntityGraph graph_;
};

}  // namespace

EntityGraph merge_documents(std::vector<DocumentGraph> documents) {
  sort_documents(documents);
  return Merger(std::move(documents)).run();
}

}  // namespace yuantu
