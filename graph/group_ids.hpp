// SPDX-License-Identifier: Apache-2.0
// Settles the ids of things: no two have one, and what a registry knows keeps its own.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/group_table.hpp"
#include "graph/registry.hpp"

namespace yuantu {

class GroupIds {
 public:
  // The groups must stay as they are, but for their ids.
  explicit GroupIds(GroupTable& groups);

  // Where two names in 2^40 meet in one id, the first in the order of names keeps it; the others get longer
  // ones.
  void part_namesakes();
  void ask(Registry& registry);

  // Groups by id.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  // Ids that a registry merged into that of the group.
  [[nodiscard]] const std::vector<std::string>& replaced(std::uint32_t group) const;

 private:
  std::vector<std::uint32_t> find_losers() const;
  void change(const std::map<std::uint32_t, std::string>& changed);

  GroupTable& groups_;
  std::vector<std::uint32_t> order_;
  std::map<std::uint32_t, std::vector<std::string>> replaced_;  // by group
};

}  // namespace yuantu
