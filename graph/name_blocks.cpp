// SPDX-License-Identifier: Apache-2.0
// Compares names that share a first or the last character, as all pairs with weak evidence do.
#include "graph/name_blocks.hpp"

#include "graph/flat_index.hpp"
#include "graph/weak_hashes.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {
namespace {

// A node in a block of names that share a character.
struct BlockMember {
  std::uint64_t block;
  std::uint32_t node;
  std::uint64_t length;  // names are short of those that have more of it
  bool operator==(const BlockMember&) const = default;
};

// Characters of the core, of the core with its region, and of all, as one number that sorts like them.
std::uint64_t length_of(const NameView& name) {
  constexpr unsigned bits = 20;
  return std::uint64_t{name.core.size()} << 2 * bits | std::uint64_t{name.full_core.size()} << bits |
         name.key.size();
}

// Type, scope (an article, or 0 for the whole document), which character and the character, as one number
// that sorts like them.
std::uint64_t block_of(EntityType type, std::uint32_t scope, bool is_first, char32_t c) {
  constexpr unsigned character_bits = 21;
  return (static_cast<std::uint64_t>(type) << 32U | scope) << (character_bits + 1) |
         std::uint64_t{is_first} << character_bits | c;
}

void add_blocks(const NameView& name, std::uint32_t scope, std::uint32_t node,
                std::vector<BlockMember>& members) {
  const std::uint64_t length = length_of(name);
  const auto add = [&](bool is_first, char32_t c) {
    members.push_back({block_of(name.type, scope, is_first, c), node, length});
  };
  add(false, name.core.back());
  add(true, name.core.front());
  if (name.key.front() != name.core.front()) add(true, name.key.front());
  if (name.full_core.front() != name.key.front()) add(true, name.full_core.front());
  if (!name.quoted.empty()) add(true, name.quoted.front());
}

std::vector<BlockMember> list_blocks(const NameNodes& names, bool by_article) {
  std::vector<BlockMember> members;
  members.reserve(4 * names.nodes.size());
  for (std::uint32_t n = 0; n < names.nodes.size(); ++n) {
    const NameNode& node = names.nodes[n];
    if (node.name.core.empty() || node.place) continue;
    std::uint32_t last = 0xffffffff;  // mentions ascend, and articles with them
    for (const std::uint32_t mention : node.mentions) {
      const std::uint32_t scope = by_article ? names.article_of[mention] : 0;
      if (scope != std::exchange(last, scope)) add_blocks(node.name, scope, n, members);
    }
  }
  std::sort(members.begin(), members.end(), [](const BlockMember& a, const BlockMember& b) {
    return a.block != b.block ? a.block < b.block : a.node < b.node;
  });
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

}  // namespace

std::vector<std::vector<std::pair<std::uint32_t, Match>>> weak_candidates(const NameNodes& names,
                                                                          bool by_article) {
  const std::vector<BlockMember> members = list_blocks(names, by_article);
  FlatIndex seen;
  std::uint32_t count = 0;
  const auto is_new = [&](std::uint32_t part, std::uint32_t whole) {
    const std::uint64_t pair = mix(std::uint64_t{part} << 32U | whole, 0);  // no two pairs have one
    const bool added = seen.find_or_add(pair, count, [](std::uint32_t) { return true; }) == count;
    count += added;
    return added;
  };
  std::vector<std::vector<std::pair<std::uint32_t, Match>>> candidates(names.nodes.size());
  for (auto begin = members.begin(), end = begin; begin != members.end(); begin = end) {
    while (end != members.end() && end->block == begin->block) ++end;
    for (auto part = begin; part != end; ++part) {
      const NameView& short_name = names.nodes[part->node].name;
      for (auto whole = begin; whole != end; ++whole) {
        if (part == whole || part->length > whole->length) continue;
        const NameView& full_name = names.nodes[whole->node].name;
        if (part->length == whole->length && short_name.key >= full_name.key) continue;
        if (!is_new(part->node, whole->node)) continue;
        const Match match = match_names(short_name, full_name);
        if (match.evidence != Evidence::None) candidates[part->node].emplace_back(whole->node, match);
      }
    }
  }
  return candidates;
}

}  // namespace yuantu
