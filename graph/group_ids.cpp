// SPDX-License-Identifier: Apache-2.0
// Settles the ids of things.
#include "graph/group_ids.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/content_id.hpp"
#include "graph/shard_grouping.hpp"
#include "graph/text_order.hpp"

namespace yuantu {

GroupIds::GroupIds(GroupTable& groups) : groups_(groups), order_(order_of(groups.ids())) {}

const std::vector<std::string>& GroupIds::replaced(std::uint32_t group) const {
  static const std::vector<std::string> none;
  const auto found = replaced_.find(group);
  return found == replaced_.end() ? none : found->second;
}

std::vector<std::uint32_t> GroupIds::find_losers() const {
  const TextTable& ids = groups_.ids();
  std::vector<std::uint32_t> losers;
  for (std::size_t begin = 0, end = 0; begin < order_.size(); begin = end) {
    for (end = begin + 1; end < order_.size() && ids[order_[end]] == ids[order_[begin]];) ++end;
    if (end - begin == 1) continue;
    std::vector<std::pair<std::string, std::uint32_t>> run;
    for (std::size_t i = begin; i < end; ++i)
      run.emplace_back(groups_.text_of(order_[i]).founding, order_[i]);
    const auto first = std::min_element(run.begin(), run.end(), [this](const auto& a, const auto& b) {
      return std::tie(a.first, groups_[a.second].first_entity) <
             std::tie(b.first, groups_[b.second].first_entity);
    });
    for (const auto& entry : run) {
      if (entry.second != first->second) losers.push_back(entry.second);
    }
  }
  return losers;
}

void GroupIds::part_namesakes() {
  std::vector<std::uint32_t> losers = find_losers();
  std::map<std::uint32_t, std::string> foundings;
  for (const std::uint32_t loser : losers) foundings[loser] = groups_.text_of(loser).founding;
  std::sort(losers.begin(), losers.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(groups_[a].type, foundings[a], groups_[a].first_entity) <
           std::tie(groups_[b].type, foundings[b], groups_[b].first_entity);
  });
  std::set<std::string> taken;
  std::map<std::uint32_t, std::string> changed;
  for (const std::uint32_t loser : losers) {
    const std::string_view stem = id_stem(groups_[loser].type);
    std::string id;
    for (int salt = 0; id.empty() || !taken.insert(id).second; ++salt)
      id = content_id(stem, foundings[loser] + "\n" + std::to_string(salt), 12);
    changed.emplace(loser, std::move(id));
  }
  change(changed);
}

void GroupIds::change(const std::map<std::uint32_t, std::string>& changed) {
  if (changed.empty()) return;
  groups_.change_ids(changed);
  std::vector<std::uint32_t> moved;
  for (const auto& [group, id] : changed) moved.push_back(group);
  sort_again(groups_.ids(), std::move(moved), order_);
}

void GroupIds::ask(Registry& registry) {
  const std::vector<std::uint32_t> order = order_;
  groups_.arrange(order);
  std::vector<RegistryClaim> claims;
  for (const std::uint32_t group : order)
    claims.push_back({groups_[group].type, groups_.text_of(group).keys, std::string(groups_.ids()[group])});
  std::vector<RegistryAnswer> answers = registry.adopt(claims);
  std::map<std::uint32_t, std::string> changed;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!answers[i].replaced.empty()) replaced_[order[i]] = std::move(answers[i].replaced);
    if (answers[i].id != groups_.ids()[order[i]]) changed[order[i]] = std::move(answers[i].id);
  }
  change(changed);
}

}  // namespace yuantu
