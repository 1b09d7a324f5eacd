// SPDX-License-Identifier: Apache-2.0
// The nodes of the match graph over all documents: entities of documents that have the same names are one
// node.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/entity_resolver.hpp"
#include "graph/name_table.hpp"

namespace yuantu {

// Sets of names, each with the entities of documents that have just these. Lists of numbers stand end to end
// in a few vectors: with a vector for each list, millions of names do not fit.
class ProfileSet {
 public:
  NameTable names;  // unique by type and key, sorted by them
  std::vector<std::uint32_t>
      alone;  // entities that join nothing: all their names work only in their document

  std::uint32_t size() const { return static_cast<std::uint32_t>(profiles_.size()); }
  EntityType type(std::uint32_t profile) const { return profiles_[profile].type; }
  // The province that its documents speak of most, or no_place.
  std::uint32_t region(std::uint32_t profile) const { return profiles_[profile].region; }
  // Numbers of names, ascending.
  std::span<const std::uint32_t> names_of(std::uint32_t profile) const {
    const Profile& p = profiles_[profile];
    return {name_lists_.data() + p.first_name, p.name_count};
  }
  // Numbered over all documents, ascending.
  std::span<const std::uint32_t> entities(std::uint32_t profile) const {
    const Profile& p = profiles_[profile];
    return {entities_.data() + p.first_entity, p.entity_count};
  }
  // The documents of these entities, ascending.
  std::span<const std::uint32_t> documents(std::uint32_t profile) const {
    const Profile& p = profiles_[profile];
    return {documents_.data() + p.first_entity, p.entity_count};
  }

 private:
  friend class ProfileBuilder;
  struct Profile {
    EntityType type;
    std::uint32_t region, first_name, name_count, first_entity, entity_count;
  };
  std::vector<Profile> profiles_;  // sorted by type, names, region
  std::vector<std::uint32_t> name_lists_, entities_, documents_;
};

// Takes the entities of all documents one after another.
class ProfileBuilder {
 public:
  ProfileBuilder();
  // The next entity; without keys it is alone.
  void add(EntityType type, const std::vector<std::string_view>& keys, std::uint32_t document,
           std::uint32_t region);
  // The next entity is no part of the match graph, as places by code are.
  void skip() { ++count_; }
  ProfileSet finish() &&;

 private:
  struct Record {
    EntityType type;
    std::uint32_t entity, document, region, first_name, name_count;
  };
  struct Interned {
    std::uint64_t text;  // where its bytes begin
    std::uint32_t size;
    EntityType type;
  };
  std::string_view text_of(const Interned& name) const { return {text_.data() + name.text, name.size}; }
  std::uint32_t intern(EntityType type, std::string_view key);
  void grow();
  void rank_names(ProfileSet& set);

  std::uint32_t count_ = 0;
  std::vector<Record> records_;
  std::vector<std::uint32_t> name_lists_;
  std::vector<std::uint32_t> alone_;
  std::vector<char> text_;
  std::vector<Interned> names_;
  std::vector<std::uint32_t> slots_;  // open addressing: number of a name plus one, or 0
};

ProfileSet make_profiles(std::span<const DocumentGraph> documents);

}  // namespace yuantu
