// SPDX-License-Identifier: Apache-2.0
// Groups entities: places by code, other things by the clusters of the match graph.
#include "graph/entity_grouping.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/entity_names.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"
#include "graph/profile_resolver.hpp"

namespace yuantu {
namespace {

// Places by code and lone things are no part of the match graph.
ProfileSet make_profiles(const DocumentStore& documents, const ShardEntities& entities,
                         const GroupingOptions& options) {
  ProfileBuilder builder;
  std::vector<KeyText> keys;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (!entities[e].code.empty() || entities[e].lone) {
      builder.skip();
      continue;
    }
    keys.clear();
    for (const NameText& name : entities.names(e)) {
      if (!name.key.empty()) keys.push_back({name.key, name.parts});
    }
    builder.add(entities[e].type, keys, entities[e].document, documents[entities[e].document].region);
  }
  for (const std::uint32_t record : options.records) builder.add_record((*options.authority)[record], record);
  return std::move(builder).finish();
}

void sort_from(std::vector<std::uint32_t>& numbers, std::size_t first) {
  std::sort(numbers.begin() + static_cast<std::ptrdiff_t>(first), numbers.end());
}

class Grouper {
 public:
  Grouper(const DocumentStore& documents, const ShardEntities& entities, const GroupingOptions& options)
      : documents_(documents),
        entities_(entities),
        options_(options),
        set_(make_profiles(documents, entities, options)),
        resolver_(set_, options.review, options.authority) {}

  Grouping run() {
    resolver_.run();
    add_places();
    add_clusters();
    for (const std::uint32_t entity : set_.alone) add_alone(entity);
    result_.figures = resolver_.figures();
    add_lone();
    order_groups();
    result_.authority = resolver_.authority_problems();
    for (const ProfileDecision& decision : resolver_.decisions()) add_decision(decision);
    std::stable_sort(result_.decisions.begin(), result_.decisions.end(),
                     [](const GroupDecision& a, const GroupDecision& b) { return a.entity < b.entity; });
    if (options_.review != nullptr) look_for_rows();
    result_.set = std::move(set_);
    return std::move(result_);
  }

 private:
  // A group of the entities from `first` on.
  EntityGroup& add_group(std::size_t first, std::string founding) {
    EntityGroup& group = result_.groups.emplace_back();
    group.first_entity = static_cast<std::uint32_t>(first);
    group.entity_count = static_cast<std::uint32_t>(result_.entities.size() - first);
    group.founding = std::move(founding);
    return group;
  }

  void add_places() {
    std::vector<std::pair<std::string_view, std::uint32_t>> places;  // code, entity
    for (std::uint32_t e = 0; e < entities_.size(); ++e) {
      if (!entities_[e].code.empty()) places.emplace_back(entities_[e].code, e);
    }
    std::sort(places.begin(), places.end());
    for (auto begin = places.begin(), end = begin; begin != places.end(); begin = end) {
      const std::size_t first = result_.entities.size();
      for (; end != places.end() && end->first == begin->first; ++end)
        result_.entities.push_back(end->second);
      add_group(first, std::string(begin->first));
    }
  }

  // All its names work only inside its document.
  void add_alone(std::uint32_t entity) {
    const NameText* label = choose_label(entities_.names(entity));
    std::string founding(label == nullptr ? std::string_view() : label->text);
    founding.append("\n").append(document_hash(entity));
    result_.entities.push_back(entity);
    add_group(result_.entities.size() - 1, std::move(founding));
  }

  // Things whose names nobody shares are groups as they are.
  void add_lone() {
    std::size_t count = 0;
    for (std::uint32_t e = 0; e < entities_.size(); ++e) {
      if (!entities_[e].lone || !entities_[e].code.empty()) continue;
      result_.entities.push_back(e);
      add_group(result_.entities.size() - 1, {}).lone = true;
      ++count;
    }
    result_.figures.profiles += count;
    if (count != 0)
      result_.figures.largest_cluster = std::max<std::size_t>(result_.figures.largest_cluster, 1);
  }

  // By the first entity, which no two groups share.
  void order_groups() {
    constexpr std::uint32_t none = 0xffffffff;
    std::vector<std::uint32_t> group_of(entities_.size(), none);
    for (std::uint32_t g = 0; g < result_.groups.size(); ++g)
      group_of[result_.entities[result_.groups[g].first_entity]] = g;
    std::vector<EntityGroup> ordered;
    ordered.reserve(result_.groups.size());
    for (const std::uint32_t g : group_of) {
      if (g != none) ordered.push_back(std::move(result_.groups[g]));
    }
    result_.groups = std::move(ordered);
  }

  const std::string& document_hash(std::uint32_t entity) const {
    return documents_[entities_[entity].document].content_hash;
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

  // The clusters of the match graph, each with its profiles, but those of records, and their entities.
  void list_clusters() {
    const Agglomeration& merged = resolver_.clusters();
    for (std::uint32_t p = 0; p < set_.size(); ++p) {
      if (merged.root(p) != p) continue;  // the root is the smallest profile of its cluster
      const std::size_t first_entity = result_.entities.size(), first_profile = result_.profiles.size();
      std::uint32_t member = p;
      do {
        const std::uint32_t profile = std::exchange(member, merged.next(member));
        if (set_.record(profile) != no_record) continue;
        result_.profiles.push_back(profile);
        const std::span<const std::uint32_t> entities = set_.entities(profile);
        result_.entities.insert(result_.entities.end(), entities.begin(), entities.end());
      } while (member != p);
      if (result_.entities.size() == first_entity) continue;
      sort_from(result_.entities, first_entity);
      sort_from(result_.profiles, first_profile);
      EntityGroup& group = add_group(first_entity, {});
      group.first_profile = static_cast<std::uint32_t>(first_profile);
      group.profile_count = static_cast<std::uint32_t>(result_.profiles.size() - first_profile);
      group.record = merged.record(p);
    }
  }

  // Adds names of a cluster that its id may be made of, one for each key.
  void list_founding_names(const EntityGroup& group, std::vector<std::uint32_t>& names) const {
    const std::size_t first = names.size();
    const std::uint32_t root = resolver_.clusters().root(result_.profiles[group.first_profile]);
    const std::span<const std::uint32_t> all = resolver_.clusters().names(root);
    for (const std::uint32_t p : result_.profiles_of(group)) {
      for (const std::uint32_t name : set_.names_of(p)) {
        if (all.size() < 2 || !is_slip(name, all)) names.push_back(name);
      }
    }
    if (names.size() - first < 2) return;
    const auto hash = [&](std::uint32_t name) { return set_.names.match_hash(name); };
    const auto begin = names.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, names.end(), [&](std::uint32_t a, std::uint32_t b) { return hash(a) < hash(b); });
    names.erase(
        std::unique(begin, names.end(), [&](std::uint32_t a, std::uint32_t b) { return hash(a) == hash(b); }),
        names.end());
  }

  // The shortest key that no other thing has: longer names that join later leave it as it is. Namesakes are
  // told apart by their province, and in the last resort by their first document.
  void add_clusters() {
    const std::size_t first = result_.groups.size();
    list_clusters();
    std::vector<std::uint32_t> names;
    std::vector<std::size_t> ends;  // of each cluster's names
    for (std::size_t g = first; g < result_.groups.size(); ++g) {
      list_founding_names(result_.groups[g], names);
      ends.push_back(names.size());
    }
    const std::vector<std::uint64_t> shared = shared_keys(names);
    std::size_t begin = 0;
    for (std::size_t g = first; g < result_.groups.size(); ++g) {
      const std::size_t end = ends[g - first];
      result_.groups[g].founding =
          founding_of(result_.groups[g], std::span(names).subspan(begin, end - begin), shared);
      begin = end;
    }
  }

  // Hashes of the keys that more than one of the names has, ascending.
  std::vector<std::uint64_t> shared_keys(const std::vector<std::uint32_t>& names) const {
    std::vector<std::uint64_t> keys, shared;
    for (const std::uint32_t name : names) keys.push_back(set_.names.match_hash(name));
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] == keys[i - 1]) shared.push_back(keys[i]);
    }
    return shared;
  }

  std::string founding_of(const EntityGroup& group, std::span<const std::uint32_t> names,
                          const std::vector<std::uint64_t>& shared) const {
    std::optional<std::string> own, any;
    for (const std::uint32_t name : names) {
      std::string key = match_key(set_.names[name]);
      std::optional<std::string>& best =
          std::binary_search(shared.begin(), shared.end(), set_.names.match_hash(name)) ? any : own;
      if (!best || founds_before(key, *best)) best = std::move(key);
    }
    return own ? *std::move(own) : *std::move(any) + namesake_mark(group);
  }

  std::string namesake_mark(const EntityGroup& group) const {
    std::string_view region;
    for (const std::uint32_t p : result_.profiles_of(group)) {
      if (set_.region(p) == no_place) continue;
      const std::string_view code = PlaceDirectory::builtin()[set_.region(p)].code;
      if (region.empty() || code < region) region = code;
    }
    std::string mark("\n");
    return mark.append(region).append("\n").append(document_hash(result_.entities[group.first_entity]));
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
  std::uint32_t moved_by(const ProfileDecision& decision) const {
    const auto weight_of = [&](std::uint32_t profile) {
      std::uint32_t sum = 0;
      for (const std::uint32_t p : resolver_.clusters().members(resolver_.clusters().root(profile))) {
        for (const std::uint32_t entity : set_.entities(p)) sum += entities_.weight(entity);
      }
      return sum;
    };
    return std::min(weight_of(decision.a), weight_of(decision.b));
  }

  // Names that work only inside their page are in no profile, but a reviewer can still mean them.
  void look_for_rows() {
    std::set<std::pair<EntityType, std::string>> local;
    for (const std::uint32_t number : set_.alone) {
      for (const NameText& name : entities_.names(number))
        local.emplace(entities_[number].type, to_utf8(normal_form(to_utf32(name.text))));
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

  const DocumentStore& documents_;
  const ShardEntities& entities_;
  const GroupingOptions& options_;
  ProfileSet set_;
  ProfileResolver resolver_;
  Grouping result_;
};

}  // namespace

Grouping group_entities(const DocumentStore& documents, const ShardEntities& entities,
                        const GroupingOptions& options) {
  return Grouper(documents, entities, options).run();
}

}  // namespace yuantu
