// SPDX-License-Identifier: Apache-2.0
// Joins the numbers of full and short names along the alias links.
#include "extractor/statistics/name_ids.hpp"

#include <string_view>
#include <unordered_map>

namespace yuantu {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t id) {
  while (parents[id] != id) id = parents[id] = parents[parents[id]];
  return id;
}

}  // namespace

std::vector<std::uint32_t> number_names(const Mentions& mentions) {
  std::unordered_map<std::u32string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> parents;
  std::vector<std::uint32_t> ids(mentions.all.size(), no_mention);
  for (std::uint32_t m = 0; m < mentions.all.size(); ++m) {
    if (mentions.all[m].kind != MentionKind::Name) continue;
    const auto next = static_cast<std::uint32_t>(parents.size());
    const auto [found, added] = numbers.emplace(mentions.all[m].name, next);
    if (added) parents.push_back(next);
    ids[m] = found->second;
  }
  for (const AliasLink& link : mentions.aliases) {
    if (link.full == no_mention || link.alias == no_mention) continue;
    const std::uint32_t full = ids[mentions.resolved(link.full)];
    const std::uint32_t alias = ids[mentions.resolved(link.alias)];
    parents[root_of(parents, alias)] = root_of(parents, full);
  }
  for (std::uint32_t& id : ids) {
    if (id != no_mention) id = root_of(parents, id);
  }
  return ids;
}

}  // namespace yuantu
