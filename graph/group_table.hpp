// SPDX-License-Identifier: Apache-2.0
// The things of a merge with their ids; what the graph will say of them is bytes that can wait on disk.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_store.hpp"
#include "graph/group_text.hpp"
#include "graph/spill.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// The entities of documents that are one.
struct Group {
  EntityType type = EntityType::Company;
  std::uint32_t first_entity = 0;
  ByteStore::Place place;
  std::uint32_t size = 0;
};

class GroupTable {
 public:
  explicit GroupTable(Spill& spill) : texts_(spill) {}

  // `text` is a GroupText as bytes. Returns the number of the group.
  std::uint32_t add(EntityType type, std::string_view id, std::string_view text, std::uint32_t first_entity);
  // Call it when the last group is there.
  void close() { texts_.close(); }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(groups_.size()); }
  const Group& operator[](std::uint32_t group) const { return groups_[group]; }
  [[nodiscard]] const TextTable& ids() const { return ids_; }
  [[nodiscard]] GroupText text_of(std::uint32_t group) const;
  // Whether change() was called: its bytes are out of date then.
  [[nodiscard]] bool is_changed(std::uint32_t group) const { return changed_.count(group) != 0; }
  std::string_view bytes_of(std::uint32_t group, std::string& room) const {
    return texts_.at(groups_[group].place, groups_[group].size, room);
  }

  // The text, in memory from now on.
  GroupText& change(std::uint32_t group);
  void change_first_entity(std::uint32_t group, std::uint32_t entity) {
    groups_[group].first_entity = entity;
  }
  void change_ids(const std::map<std::uint32_t, std::string>& changed);
  // Drops the groups that became part of others, which `end` tells by group; returns the new number of each.
  std::vector<std::uint32_t> drop(const std::vector<std::uint32_t>& end);
  // Texts are read in that order next.
  void arrange(const std::vector<std::uint32_t>& order);

 private:
  ByteStore texts_;
  std::vector<Group> groups_;
  TextTable ids_;
  std::map<std::uint32_t, GroupText> changed_;
};

}  // namespace yuantu
