// SPDX-License-Identifier: Apache-2.0
// Joins the numbers of full and short names along the alias links, and of names that differ by an ending
// alone.
#include "extractor/statistics/name_ids.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <utility>

#include "extractor/statistics/characters.hpp"

namespace yuantu {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t id) {
  while (parents[id] != id) id = parents[id] = parents[parents[id]];
  return id;
}

// Numbers the different names of a page. A table of slots: a map with nodes costs four times as much for
// names that are few and short.
class NameNumbers {
 public:
  explicit NameNumbers(std::size_t most) : slots_(std::bit_ceil(2 * most + 1), no_mention) {
    names_.reserve(most);
  }

  // The number of a name; the next one where it is new.
  std::uint32_t add(std::u32string_view name) {
    std::uint32_t& slot = slots_[slot_of(name)];
    if (slot == no_mention) {
      slot = static_cast<std::uint32_t>(names_.size());
      names_.push_back(name);
    }
    return slot;
  }
  // no_mention where the name is not known.
  std::uint32_t find(std::u32string_view name) const { return slots_[slot_of(name)]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

 private:
  // Where the name is, or would be put.
  std::size_t slot_of(std::u32string_view name) const {
    std::uint64_t hash = name.size();
    for (const char32_t c : name) hash = (hash ^ c) * 0x9E3779B97F4A7C15u;
    std::size_t slot = (hash >> 32) & (slots_.size() - 1);
    while (slots_[slot] != no_mention && names_[slots_[slot]] != name)
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<std::uint32_t> slots_;  // as many as a power of two
  std::vector<std::u32string_view> names_;
};

struct DistinctName {
  std::u32string_view name;
  EntityType type;
  std::uint32_t id;
};

constexpr std::u32string_view levels = U"省市县区州旗";

bool has_short_forms(EntityType type) {
  return type == EntityType::Place || type == EntityType::Park || type == EntityType::Company;
}

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
  std::erase_if(names, [](const DistinctName& one) { return !has_short_forms(one.type); });
  std::sort(names.begin(), names.end(), [](const DistinctName& a, const DistinctName& b) {
    return a.type != b.type ? a.type < b.type : a.name < b.name;
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
  NameNumbers numbers(mentions.all.size());
  std::vector<std::uint32_t> parents;
  std::vector<DistinctName> distinct;
  std::vector<std::uint32_t> ids(mentions.all.size(), no_mention);
  parents.reserve(mentions.all.size());
  distinct.reserve(mentions.all.size());
  for (std::uint32_t m = 0; m < mentions.all.size(); ++m) {
    if (mentions.all[m].kind != MentionKind::Name) continue;
    ids[m] = numbers.add(mentions.all[m].name);
    if (numbers.size() == parents.size()) continue;
    parents.push_back(ids[m]);
    distinct.push_back({mentions.all[m].name, mentions.all[m].type, ids[m]});
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
    const std::uint32_t part = numbers.find(std::u32string_view(mention.name).substr(level + 1));
    if (part != no_mention) parents[root_of(parents, part)] = root_of(parents, ids[m]);
  }
  for (std::uint32_t& id : ids) {
    if (id != no_mention) id = root_of(parents, id);
  }
  return ids;
}

}  // namespace yuantu
