// SPDX-License-Identifier: Apache-2.0
// Joins the numbers of full and short names along the alias links, and of names that differ by an ending
// alone.
#include "extractor/statistics/name_ids.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extractor/statistics/characters.hpp"

namespace yuantu {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t id) {
  while (parents[id] != id) id = parents[id] = parents[parents[id]];
  return id;
}

struct DistinctName {
  std::u32string_view name;
  EntityType type;
  std::uint32_t id;
};

constexpr std::u32string_view levels = U"省市县区州旗";

// 马栏 for 马栏视频产业园, 远帆 for 远帆电池股份有限公司, 合肥 for 合肥市; 江岸新区 is not 江岸新区科创园.
bool may_be_short(EntityType type, std::u32string_view name) {
  switch (type) {
    case EntityType::Place:
      return !is_one_of(name.back(), levels);
    case EntityType::Park:
      return !is_one_of(name.back(), U"区园城谷港镇地带廊");
    case EntityType::Company:
      return !name.ends_with(U"公司") && !name.ends_with(U"集团");
    default:
      return false;
  }
}

bool may_be_full(EntityType type, std::u32string_view name, std::size_t short_size) {
  switch (type) {
    case EntityType::Place:
      return name.size() == short_size + 1 && is_one_of(name.back(), levels);
    case EntityType::Park:
      return is_one_of(name.back(), U"区园城谷港地");
    case EntityType::Company:
      return name.ends_with(U"公司") || name.ends_with(U"集团");
    default:
      return false;
  }
}

// In the order of their names, those that begin with a name follow it. One full name takes the short one;
// of several nobody knows which is meant.
std::vector<std::pair<std::uint32_t, std::uint32_t>> short_and_full(std::vector<DistinctName> names) {
  std::sort(names.begin(), names.end(), [](const DistinctName& a, const DistinctName& b) {
    return std::pair(a.type, a.name) < std::pair(b.type, b.name);
  });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const DistinctName& one = names[i];
    if (one.name.size() < 2 || !may_be_short(one.type, one.name)) continue;
    const DistinctName* full = nullptr;
    bool several = false;
    for (std::size_t j = i + 1;
         j < names.size() && names[j].type == one.type && names[j].name.starts_with(one.name); ++j) {
      if (!may_be_full(one.type, names[j].name, one.name.size())) continue;
      several = full != nullptr;
      full = &names[j];
    }
    if (full != nullptr && !several) pairs.emplace_back(one.id, full->id);
  }
  return pairs;
}

}  // namespace

std::vector<std::uint32_t> number_names(const Mentions& mentions) {
  std::unordered_map<std::u32string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> parents;
  std::vector<DistinctName> distinct;
  std::vector<std::uint32_t> ids(mentions.all.size(), no_mention);
  for (std::uint32_t m = 0; m < mentions.all.size(); ++m) {
    if (mentions.all[m].kind != MentionKind::Name) continue;
    const auto next = static_cast<std::uint32_t>(parents.size());
    const auto [found, added] = numbers.emplace(mentions.all[m].name, next);
    if (added) {
      parents.push_back(next);
      distinct.push_back({mentions.all[m].name, mentions.all[m].type, next});
    }
    ids[m] = found->second;
  }
  for (const AliasLink& link : mentions.aliases) {
    if (link.full == no_mention || link.alias == no_mention) continue;
    const std::uint32_t full = ids[mentions.resolved(link.full)];
    const std::uint32_t alias = ids[mentions.resolved(link.alias)];
    parents[root_of(parents, alias)] = root_of(parents, full);
  }
  for (const auto& [alias, full] : short_and_full(std::move(distinct)))
    parents[root_of(parents, alias)] = root_of(parents, full);
  // 无锡市滨湖区 and 滨湖区.
  for (std::uint32_t m = 0; m < mentions.all.size(); ++m) {
    const Mention& mention = mentions.all[m];
    if (mention.kind != MentionKind::Name || mention.type != EntityType::Place) continue;
    const std::size_t level = std::u32string_view(mention.name).find_first_of(levels, 1);
    if (level == std::u32string_view::npos || level + 2 >= mention.name.size()) continue;
    const auto part = numbers.find(std::u32string_view(mention.name).substr(level + 1));
    if (part != numbers.end()) parents[root_of(parents, part->second)] = root_of(parents, ids[m]);
  }
  for (std::uint32_t& id : ids) {
    if (id != no_mention) id = root_of(parents, id);
  }
  return ids;
}

}  // namespace yuantu
