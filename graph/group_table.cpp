// SPDX-License-Identifier: Apache-2.0
// Keeps the things of a merge.
#include "graph/group_table.hpp"

#include <utility>

#include "graph/record_order.hpp"

namespace yuantu {

std::uint32_t GroupTable::add(EntityType type, std::string_view id, std::string_view text,
                              std::uint32_t first_entity) {
  groups_.push_back({type, first_entity, texts_.append(text), static_cast<std::uint32_t>(text.size())});
  ids_.push_back(id);
  return size() - 1;
}

GroupText GroupTable::text_of(std::uint32_t group) const {
  const auto changed = changed_.find(group);
  if (changed != changed_.end()) return changed->second;
  std::string room;
  return decode_group(bytes_of(group, room));
}

GroupText& GroupTable::change(std::uint32_t group) {
  const auto [place, is_new] = changed_.try_emplace(group);
  if (is_new) {
    std::string room;
    place->second = decode_group(bytes_of(group, room));
  }
  return place->second;
}

void GroupTable::change_ids(const std::map<std::uint32_t, std::string>& changed) {
  TextTable ids;
  auto next = changed.begin();
  for (std::uint32_t g = 0; g < size(); ++g) {
    const bool is_changed = next != changed.end() && next->first == g;
    ids.push_back(is_changed ? std::string_view((next++)->second) : ids_[g]);
  }
  ids_ = std::move(ids);
}

std::vector<std::uint32_t> GroupTable::drop(const std::vector<std::uint32_t>& end) {
  std::vector<std::uint32_t> number(groups_.size());
  std::vector<Group> kept;
  TextTable ids;
  std::map<std::uint32_t, GroupText> changed;
  for (std::uint32_t g = 0; g < groups_.size(); ++g) {
    number[g] = static_cast<std::uint32_t>(kept.size());
    if (end[g] != g) continue;
    kept.push_back(groups_[g]);
    ids.push_back(ids_[g]);
    if (const auto found = changed_.find(g); found != changed_.end())
      changed.emplace(number[g], std::move(found->second));
  }
  groups_ = std::move(kept);
  ids_ = std::move(ids);
  changed_ = std::move(changed);
  return number;
}

void GroupTable::arrange(const std::vector<std::uint32_t>& order) {
  if (texts_.in_memory()) return;
  std::vector<StoredRecord> records;
  for (const std::uint32_t group : order) records.push_back({groups_[group].place, groups_[group].size});
  put_in_order(texts_, records);
  for (std::size_t i = 0; i < order.size(); ++i) groups_[order[i]].place = records[i].place;
}

}  // namespace yuantu
