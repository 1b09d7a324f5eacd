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
#include "graph/content_id.hpp"
#include "graph/entity_profile.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"
#include "graph/profile_resolver.hpp"

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
  const EntityEvidence& evidence(std::uint32_t number) const {
    const std::size_t d = document_of(number);
    return documents_[d].evidence[number - firsts_[d]];
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

template <class Value>
void sort_unique(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Clusters of the match graph with the keys of their names; each list ascends.
struct Cluster {
  std::vector<std::uint32_t> entities;
  std::vector<std::string> keys;
  std::vector<std::string> names;  // normal forms: namesakes share keys, but seldom all names
  std::vector<std::string> regions;
  std::vector<std::uint32_t> profiles;
  EntityType type = EntityType::Company;
  std::uint32_t record = no_record;
};

class Grouper {
 public:
  Grouper(std::span<const DocumentGraph> documents, const GroupingOptions& options)
      : documents_(documents),
        options_(options),
        index_(documents),
        set_(make_profiles(documents, options.authority, options.records)),
        resolver_(set_, options.review, options.authority) {}

  Grouping run() {
    resolver_.run();
    add_places();
    add_clusters();
    for (const std::uint32_t number : set_.alone) {
      std::string founding = index_.entity(number).label + "\n" + index_.document_hash(number);
      result_.groups.push_back({{number}, {founding}, founding, no_record, {}, {}, {}});
    }
    sort_groups();
    for (std::uint32_t g = 0; g < result_.groups.size(); ++g) {
      for (const std::uint32_t name : result_.groups[g].weak_names)
        result_.weak_entries.add_name(set_.names[name], g);
    }
    result_.figures = resolver_.figures();
    result_.authority = resolver_.authority_problems();
    for (const ProfileDecision& decision : resolver_.decisions()) add_decision(decision);
    if (options_.review != nullptr) look_for_rows();
    return std::move(result_);
  }

 private:
  void add_places() {
    std::map<std::string_view, EntityGroup> by_code;
    std::uint32_t number = 0;
    for (const DocumentGraph& document : documents_) {
      for (const Entity& entity : document.graph.entities) {
        if (!entity.code.empty()) by_code[entity.code].entities.push_back(number);
        ++number;
      }
    }
    for (auto& [code, group] : by_code) {
      group.founding = code;
      group.keys = {std::string(code)};
      result_.groups.push_back(std::move(group));
    }
  }

  void sort_groups() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // first entity, place
    for (std::uint32_t g = 0; g < result_.groups.size(); ++g)
      order.emplace_back(result_.groups[g].entities.front(), g);
    std::sort(order.begin(), order.end());
    std::vector<EntityGroup> sorted;
    sorted.reserve(order.size());
    for (const auto& [first, place] : order) sorted.push_back(std::move(result_.groups[place]));
    result_.groups = std::move(sorted);
  }

  // A slip of another name of the cluster founds nothing: ids shall not hang on misprints.
  bool is_slip(std::uint32_t name, std::span<const std::uint32_t> names) const {
    constexpr std::size_t max_names = 64;  // in larger clusters a slip is not the shortest name
    if (names.size() > max_names) return false;
    return std::any_of(names.begin(), names.end(), [&](std::uint32_t other) {
      return set_.name_count(name) < set_.name_count(other) &&
             match_spelling(set_.names[name], set_.names[other]).evidence != Evidence::None;
    });
  }

  std::vector<Cluster> list_clusters() const {
    std::vector<Cluster> clusters;
    std::vector<std::uint32_t> cluster_of(
        set_.size());  // by root, which is the smallest profile of its cluster
    const Agglomeration& merged = resolver_.clusters();
    for (std::uint32_t p = 0; p < set_.size(); ++p) {
      const std::uint32_t root = merged.root(p);
      if (root == p) {
        cluster_of[root] = static_cast<std::uint32_t>(clusters.size());
        clusters.emplace_back();
      }
      Cluster& cluster = clusters[cluster_of[root]];
      cluster.type = set_.type(p);
      cluster.record = merged.record(root);
      if (set_.record(p) != no_record) continue;
      cluster.entities.insert(cluster.entities.end(), set_.entities(p).begin(), set_.entities(p).end());
      for (const std::uint32_t name : set_.names_of(p)) {
        if (!is_slip(name, merged.names(root))) cluster.keys.push_back(match_key(set_.names[name]));
        cluster.names.emplace_back(set_.names.utf8(name));
      }
      if (set_.region(p) != no_place)
        cluster.regions.push_back(PlaceDirectory::builtin()[set_.region(p)].code);
      cluster.profiles.push_back(p);
    }
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.entities.empty(); });
    for (Cluster& cluster : clusters) {
      std::sort(cluster.entities.begin(), cluster.entities.end());
      sort_unique(cluster.keys);
      sort_unique(cluster.names);
      sort_unique(cluster.regions);
    }
    return clusters;
  }

  // The shortest key that no other thing has: longer names that join later leave it as it is. Namesakes are
  // told apart by their province, and in the last resort by their first document.
  void add_clusters() {
    std::vector<Cluster> clusters = list_clusters();
    const std::vector<std::uint64_t> shared = shared_keys(clusters);
    const auto is_own = [&](const Cluster& cluster, const std::string& key) {
      return !std::binary_search(shared.begin(), shared.end(), key_hash(cluster.type, key));
    };
    std::vector<std::string> foundings;
    for (const Cluster& cluster : clusters) {
      const std::string *own = nullptr, *any = nullptr;
      for (const std::string& key : cluster.keys) {
        // Of keys of one length the first: they ascend.
        if (any == nullptr || key.size() < any->size()) any = &key;
        if ((own == nullptr || key.size() < own->size()) && is_own(cluster, key)) own = &key;
      }
      foundings.push_back(own != nullptr ? *own : *any + namesake_mark(cluster));
    }
    auto founding = foundings.begin();
    for (Cluster& cluster : clusters) {
      result_.groups.push_back({std::move(cluster.entities),
                                std::move(cluster.names),
                                std::move(*founding++),
                                cluster.record,
                                {},
                                {},
                                {}});
      if (takes_weak_evidence(cluster.type)) describe(cluster, result_.groups.back());
    }
  }

  static std::uint64_t key_hash(EntityType type, const std::string& key) {
    return content_hash(key) ^ static_cast<std::uint64_t>(type);
  }

  // Hashes of the keys that more than one cluster of a type has, ascending.
  static std::vector<std::uint64_t> shared_keys(const std::vector<Cluster>& clusters) {
    std::vector<std::uint64_t> keys, shared;
    for (const Cluster& cluster : clusters) {
      for (const std::string& key : cluster.keys) keys.push_back(key_hash(cluster.type, key));
    }
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] == keys[i - 1]) shared.push_back(keys[i]);
    }
    return shared;
  }

  std::string namesake_mark(const Cluster& cluster) const {
    return "\n" + (cluster.regions.empty() ? std::string() : cluster.regions.front()) + "\n" +
           index_.document_hash(cluster.entities.front());
  }

  // What weak evidence will ask of a cluster.
  void describe(const Cluster& cluster, EntityGroup& group) const {
    std::vector<std::uint32_t> names;
    for (const std::uint32_t p : cluster.profiles)
      names.insert(names.end(), set_.names_of(p).begin(), set_.names_of(p).end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::uint32_t n : names)
      group.weak_keys.push_back({std::string(set_.names.utf8(n)), characters_of(set_.names[n])});
    group.weak_names = names;
    for (const std::uint32_t p : cluster.profiles) {
      WeakProfile& profile = group.profiles.emplace_back();
      profile.region = set_.region(p);
      profile.documents.assign(set_.documents(p).begin(), set_.documents(p).end());
      for (const std::uint32_t n : set_.names_of(p)) {
        const auto at = std::lower_bound(names.begin(), names.end(), n);
        profile.names.push_back(static_cast<std::uint32_t>(at - names.begin()));
      }
    }
  }

  std::string text_of(std::uint32_t name) const { return std::string(set_.names.utf8(name)); }

  void add_decision(const ProfileDecision& decision) {
    const bool joined = decision.outcome == ProfileDecision::Outcome::Joined;
    std::string reason = in_words(decision.evidence);
    if (!joined) reason.append(", but ").append(decision.refusal);
    const auto entities = set_.entities(decision.a), others = set_.entities(decision.b);
    if (decision.outcome == ProfileDecision::Outcome::Open && !is_decided(decision)) {
      result_.questions.push_back({set_.type(decision.a), text_of(decision.name), text_of(decision.other),
                                   decision.evidence.total(), moved_by(decision), reason});
    }
    for (const std::uint32_t entity :
         {entities.empty() ? no_record : entities.front(), others.empty() ? no_record : others.front()}) {
      if (entity != no_record)
        result_.decisions.push_back(
            {entity, text_of(decision.name), text_of(decision.other), joined, reason});
    }
  }

  bool is_decided(const ProfileDecision& decision) const {
    return options_.review != nullptr &&
           options_.review->verdict(set_.type(decision.a), std::u32string(set_.names[decision.name].key),
                                    std::u32string(set_.names[decision.other].key)) != Verdict::Open;
  }

  // The smaller of the two things would become part of the larger.
  std::uint32_t moved_by(const ProfileDecision& decision) {
    if (weights_.empty()) {
      for (const DocumentGraph& document : documents_) {
        for (std::size_t i = 0; i < document.evidence.size(); ++i)
          weights_.push_back(document.graph.entities[i].mention_count + document.evidence[i].fact_count);
      }
    }
    const auto weight_of = [&](std::uint32_t profile) {
      std::uint32_t sum = 0;
      for (const std::uint32_t p : resolver_.clusters().members(resolver_.clusters().root(profile))) {
        for (const std::uint32_t entity : set_.entities(p)) sum += weights_[entity];
      }
      return sum;
    };
    return std::min(weight_of(decision.a), weight_of(decision.b));
  }

  // Names that work only inside their page are in no profile, but a reviewer can still mean them.
  void look_for_rows() {
    std::set<std::pair<EntityType, std::string>> local;
    for (const std::uint32_t number : set_.alone) {
      for (const EntityName& name : index_.evidence(number).names)
        local.emplace(index_.entity(number).type, to_utf8(normal_form(to_utf32(name.text))));
    }
    const auto is_known = [&](EntityType type, const std::u32string& key) {
      return set_.names.find(type, to_utf8(key)) || local.count({type, to_utf8(key)}) != 0;
    };
    for (const ReviewRow& row : options_.review->rows()) {
      const int name = is_known(row.type, row.name_key) ? 1 : 0,
                other = is_known(row.type, row.other_key) ? 2 : 0;
      result_.seen_rows.push_back(static_cast<std::uint8_t>(name | other));
    }
  }

  std::span<const DocumentGraph> documents_;
  const GroupingOptions& options_;
  EntityIndex index_;
  ProfileSet set_;
  ProfileResolver resolver_;
  std::vector<std::uint32_t> weights_;  // by entity: mentions and facts
  Grouping result_;
};

}  // namespace

Grouping group_entities(std::span<const DocumentGraph> documents, const GroupingOptions& options) {
  return Grouper(documents, options).run();
}

}  // namespace yuantu
