// SPDX-License-Identifier: Apache-2.0
// Collects the names of all documents and the sets in which they occur.
#include "graph/entity_profile.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

using NameKey = std::pair<EntityType, std::string_view>;

std::vector<NameKey> unique_names(std::span<const DocumentGraph> documents) {
  std::vector<NameKey> keys;
  for (const DocumentGraph& document : documents) {
    for (std::size_t i = 0; i < document.evidence.size(); ++i) {
      for (const EntityName& name : document.evidence[i].names) {
        if (!name.key.empty()) keys.emplace_back(document.graph.entities[i].type, name.key);
      }
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<std::uint32_t> names_of(const std::vector<NameKey>& keys, EntityType type,
                                    const std::vector<EntityName>& names) {
  std::vector<std::uint32_t> found;
  for (const EntityName& name : names) {
    if (name.key.empty()) continue;
    const auto at = std::lower_bound(keys.begin(), keys.end(), NameKey(type, name.key));
    found.push_back(static_cast<std::uint32_t>(at - keys.begin()));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

ProfileSet make_profiles(std::span<const DocumentGraph> documents) {
  ProfileSet set;
  const std::vector<NameKey> keys = unique_names(documents);
  for (const auto& [type, key] : keys) set.names.push_back(canonical_name(type, to_utf32(key)));
  // Two persons of one name are told apart by where their documents play; so these are nodes of their own.
  std::map<std::tuple<EntityType, std::vector<std::uint32_t>, std::uint32_t>, std::uint32_t> places;
  std::uint32_t entity = 0;
  for (std::uint32_t number = 0; number < documents.size(); ++number) {
    const DocumentGraph& document = documents[number];
    for (std::size_t i = 0; i < document.evidence.size(); ++i, ++entity) {
      const EntityType type = document.graph.entities[i].type;
      if (!document.graph.entities[i].code.empty()) continue;
      std::vector<std::uint32_t> names = names_of(keys, type, document.evidence[i].names);
      if (names.empty()) {
        set.alone.push_back(entity);
        continue;
      }
      const auto [place, is_new] = places.try_emplace({type, std::move(names), document.region},
                                                      static_cast<std::uint32_t>(set.profiles.size()));
      if (is_new) {
        set.profiles.push_back({type, std::get<1>(place->first), {}, {}, {}});
        if (document.region != no_place) set.profiles.back().regions = {document.region};
      }
      set.profiles[place->second].entities.push_back(entity);
      set.profiles[place->second].documents.push_back(number);
    }
  }
  std::sort(set.profiles.begin(), set.profiles.end(), [](const EntityProfile& a, const EntityProfile& b) {
    return std::tie(a.type, a.names, a.regions) < std::tie(b.type, b.names, b.regions);
  });
  return set;
}

std::string match_key(const CanonicalName& name) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::string key = to_utf8(name.core);
  constexpr TypeSet by_edition(EntityType::Event, EntityType::Policy, EntityType::Honor);
  if (by_edition.has(name.type)) {
    for (const NameNumber& number : name.numbers)
      key += "#" + number.value + (number.unit == 0 ? "" : to_utf8(std::u32string(1, number.unit)));
  }
  if (name.generic || name.type == EntityType::Government) {
    for (const std::uint32_t place : name.regions) key += "@" + places[place].code;
  }
  for (const std::uint32_t place : name.seat) key += "/" + places[place].code;
  return key;
}

}  // namespace yuantu
