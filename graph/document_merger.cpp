// SPDX-License-Identifier: Apache-2.0
// Merges documents: DocumentGraphs -> EntityGraph. Everything is sorted by content before it is numbered, so
// the result does not depend on the order of the documents.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/content_id.hpp"
#include "graph/entity_grouping.hpp"
#include "graph/entity_names.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/fact_merger.hpp"
#include "graph/place_directory.hpp"

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
  Merger(std::vector<DocumentGraph> documents, Registry* registry)
      : documents_(std::move(documents)), registry_(registry) {
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      for (std::uint32_t i = 0; i < documents_[d].graph.entities.size(); ++i) locals_.push_back({d, i});
    }
  }

  EntityGraph run() {
    for (EntityGroup& group : group_entities(documents_)) add_group(std::move(group));
    add_containers();
    make_entities();
    for (const DocumentGraph& document : documents_)
      graph_.documents.push_back(document.graph.documents.front());
    merge_facts(graph_, documents_, entity_of_);
    return std::move(graph_);
  }

 private:
  // The entities of the documents that are one, and what the id is made of.
  struct Group {
    EntityType type;
    std::string founding;
    std::string code;
    std::vector<std::uint32_t> locals;
    std::vector<std::string> keys;
    std::vector<std::string> replaced = {};
  };

  const Entity& entity(std::uint32_t local) const {
    return documents_[locals_[local].document].graph.entities[locals_[local].index];
  }
  const std::vector<EntityName>& names(std::uint32_t local) const {
    return documents_[locals_[local].document].evidence[locals_[local].index].names;
  }

  void add_group(EntityGroup group) {
    const Entity& first = entity(group.entities.front());
    groups_.push_back({first.type, std::move(group.founding), first.code, std::move(group.entities),
                       std::move(group.keys)});
  }

  // Places bring the larger places that they lie in, up to the province.
  void add_containers() {
    const PlaceDirectory& places = PlaceDirectory::builtin();
    std::set<std::string> present;
    for (const Group& group : groups_) {
      if (!group.code.empty()) present.insert(group.code);
    }
    std::set<std::string> missing;
    for (const std::string& code : present) {
      for (std::uint32_t p = places.find_code(code); p != no_place; p = places[p].within) {
        if (places[p].level != PlaceLevel::Other && present.count(places[p].code) == 0)
          missing.insert(places[p].code);
      }
    }
    for (const std::string& code : missing) groups_.push_back({EntityType::Place, code, code, {}, {code}});
  }

  static std::string id_stem(EntityType type) {
    std::string stem(name_of(type));
    stem.front() = static_cast<char>(stem.front() - 'A' + 'a');
    return stem;
  }

  void make_entities() {
    std::stable_sort(groups_.begin(), groups_.end(), [](const Group& a, const Group& b) {
      return std::tie(a.type, a.founding) < std::tie(b.type, b.founding);
    });
    std::map<std::string, Group*> by_id;
    for (Group& group : groups_) {
      std::string id = content_id(id_stem(group.type), group.founding, 8);
      // Two names in 2^40 meet: the later one in the order of names gets a longer id.
      for (int salt = 0; by_id.count(id) != 0; ++salt)
        id = content_id(id_stem(group.type), group.founding + "\n" + std::to_string(salt), 12);
      by_id.emplace(std::move(id), &group);
    }
    if (registry_ != nullptr) by_id = ask_registry(by_id);
    entity_of_.resize(locals_.size());
    for (const auto& [id, group] : by_id) {
      for (const std::uint32_t local : group->locals)
        entity_of_[local] = static_cast<std::uint32_t>(graph_.entities.size());
      graph_.entities.push_back(merged(id, *group));
    }
    link_containers();
  }

  std::map<std::string, Group*> ask_registry(const std::map<std::string, Group*>& minted) {
    std::vector<RegistryClaim> claims;
    for (const auto& [id, group] : minted) claims.push_back({group->type, group->keys, id});
    std::vector<RegistryAnswer> answers = registry_->adopt(claims);
    std::map<std::string, Group*> by_id;
    std::size_t next = 0;
    for (const auto& [id, group] : minted) {
      RegistryAnswer& answer = answers[next++];
      group->replaced = std::move(answer.replaced);
      by_id.emplace(std::move(answer.id), group);
    }
    return by_id;
  }

  Entity merged(const std::string& id, const Group& group) const {
    Entity result;
    result.id = id;
    result.type = group.type;
    result.code = group.code;
    result.replaced_ids = group.replaced;
    std::vector<EntityName> all_names;
    std::vector<std::uint32_t> in_documents;
    for (const std::uint32_t local : group.locals) {
      result.mention_count += entity(local).mention_count;
      in_documents.push_back(locals_[local].document);
      all_names.insert(all_names.end(), names(local).begin(), names(local).end());
    }
    std::sort(in_documents.begin(), in_documents.end());
    result.document_count = static_cast<std::uint32_t>(std::unique(in_documents.begin(), in_documents.end()) -
                                                       in_documents.begin());
    set_labels(result, add_up(std::move(all_names)));
    if (group.locals.empty()) {
      const PlaceDirectory& places = PlaceDirectory::builtin();
      result.label = places[places.find_code(group.code)].full;
    }
    return result;
  }

  void link_containers() {
    const PlaceDirectory& places = PlaceDirectory::builtin();
    std::map<std::string_view, std::uint32_t> by_code;
    for (std::uint32_t i = 0; i < graph_.entities.size(); ++i) {
      if (!graph_.entities[i].code.empty()) by_code.emplace(graph_.entities[i].code, i);
    }
    for (const auto& [code, index] : by_code) {
      const std::uint32_t place = places.find_code(code);
      if (place == no_place || places[place].within == no_place) continue;
      const auto container = by_code.find(places[places[place].within].code);
      if (container != by_code.end()) graph_.entities[index].within.push_back(container->second);
    }
  }

  std::vector<DocumentGraph> documents_;  // sorted by id
  Registry* registry_;
  std::vector<LocalEntity> locals_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> entity_of_;  // by local entity: index into graph_.entities
  EntityGraph graph_;
};

}  // namespace

EntityGraph merge_documents(std::vector<DocumentGraph> documents, Registry* registry) {
  sort_documents(documents);
  return Merger(std::move(documents), registry).run();
}

}  // namespace yuantu
