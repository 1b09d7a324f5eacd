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

#include "graph/authority.hpp"
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
  // How many entities of documents have a name.
  std::uint32_t name_count(std::uint32_t name) const { return name_counts_[name]; }
  // Hashes of what its entities stand in relation to, ascending.
  std::span<const std::uint64_t> context(std::uint32_t profile) const {
    const Profile& p = profiles_[profile];
    return {contexts_.data() + p.first_context, p.context_count};
  }
  // The record of a list of authority that the profile stands for, or no_record.
  std::uint32_t record(std::uint32_t profile) const { return profiles_[profile].record; }
  // The documents of these entities, ascending.
  std::span<const std::uint32_t> documents(std::uint32_t profile) const {
    const Profile& p = profiles_[profile];
    return {documents_.data() + p.first_entity, p.entity_count};
  }

 private:
  friend class ProfileBuilder;
  struct Profile {
    EntityType type;
    std::uint32_t region, record, first_name, name_count, first_entity, entity_count, first_context = 0,
                                                                                      context_count = 0;
  };
  std::vector<Profile> profiles_;  // sorted by type, names, region, record
  std::vector<std::uint32_t> name_lists_, entities_, documents_, name_counts_;
  std::vector<std::uint64_t> contexts_;
};

// A name's normal form and, if somebody took it apart before, its parts as canonical_codec spells them.
struct KeyText {
  std::string_view key;
  std::string_view parts;
};

// Takes the entities of all documents one after another.
class ProfileBuilder {
 public:
  ProfileBuilder();
  // The next entity; without keys it is alone.
  void add(EntityType type, std::span<const KeyText> keys, std::uint32_t document, std::uint32_t region);
  void add(EntityType type, const std::vector<std::string_view>& keys, std::uint32_t document,
           std::uint32_t region);
  // Adds to what the last entity stands in relation to.
  void add_context(std::span<const std::uint64_t> hashes);
  // A record of a list of authority: a set of names that no document has to have.
  void add_record(const AuthorityRecord& record, std::uint32_t number);
  // The next entity is no part of the match graph, as places by code are.
  void skip() { ++count_; }
  // Different names so far.
  [[nodiscard]] std::size_t name_count() const { return names_.size(); }
  ProfileSet finish() &&;

 private:
  struct Record {
    EntityType type;
    std::uint32_t entity, document, region, record, first_name, name_count;
  };
  struct Interned {
    std::uint64_t hash;
    std::uint64_t text;  // where its bytes begin, and behind them its parts
    std::uint32_t size, parts_size;
    EntityType type;
  };
  std::string_view text_of(const Interned& name) const { return {text_.data() + name.text, name.size}; }
  std::string_view parts_of(const Interned& name) const {
    return {text_.data() + name.text + name.size, name.parts_size};
  }
  std::uint32_t intern(EntityType type, KeyText key);
  void grow();
  void rank_names(ProfileSet& set);
  void list_contexts(ProfileSet& set) const;

  std::uint32_t count_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint64_t>> contexts_;  // entity, hash
  std::vector<Record> records_;
  std::vector<std::uint32_t> name_lists_;
  std::vector<std::uint32_t> alone_;
  std::vector<char> text_;
  std::vector<Interned> names_;
  std::vector<std::uint32_t> slots_;  // open addressing, a power of two: number of a name plus one, or 0
};

}  // namespace yuantu
