// SPDX-License-Identifier: Apache-2.0
// Splits the entities of all documents into shards that can be merged one by one.
#include "graph/name_shards.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

namespace yuantu {
namespace {

struct BlockMember {
  std::uint64_t block;
  std::uint32_t entity;
};

// Pairs of block and entity are sorted in so many at once; the rest waits for another pass.
constexpr std::uint32_t members_of_pass = 6'000'000;

constexpr std::uint32_t no_entity = 0xffffffff;

class Components {
 public:
  explicit Components(std::uint32_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0u); }

  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = root(a), y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

std::vector<BlockMember> members_of(const DocumentStore& documents, std::uint32_t pass,
                                    std::uint32_t passes) {
  std::vector<BlockMember> members;
  std::vector<std::uint64_t> blocks;
  std::string room;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    NamesReader names(documents.names(d, room));
    for (std::uint32_t i = 0; i < names.entity_count(); ++i) {
      names.next_blocks(blocks);
      for (const std::uint64_t block : blocks) {
        if (block % passes == pass) members.push_back({block, documents[d].first_entity + i});
      }
    }
  }
  return members;
}

}  // namespace

std::vector<std::uint16_t> name_shards(const DocumentStore& documents, std::uint32_t count,
                                       const std::vector<std::vector<std::uint64_t>>& together) {
  std::vector<std::uint16_t> shards(documents.entity_count());
  if (count == 1) return shards;
  Components components(documents.entity_count());
  std::map<std::uint64_t, std::uint32_t>
      first_of;  // an entity of each block that is wanted together with others
  for (const std::vector<std::uint64_t>& blocks : together) {
    for (const std::uint64_t block : blocks) first_of.emplace(block, no_entity);
  }
  const std::uint32_t passes = 1 + documents.entity_count() / members_of_pass;
  for (std::uint32_t pass = 0; pass < passes; ++pass) {
    std::vector<BlockMember> members = members_of(documents, pass, passes);
    std::sort(members.begin(), members.end(),
              [](const BlockMember& a, const BlockMember& b) { return a.block < b.block; });
    for (const BlockMember& member : members) {
      if (first_of.empty()) break;
      const auto wanted = first_of.find(member.block);
      if (wanted != first_of.end()) wanted->second = member.entity;
    }
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (members[i].block == members[i - 1].block) components.join(members[i].entity, members[i - 1].entity);
    }
  }
  for (const std::vector<std::uint64_t>& blocks : together) {
    std::uint32_t before = no_entity;
    for (const std::uint64_t block : blocks) {
      const std::uint32_t entity = first_of[block];
      if (entity != no_entity && before != no_entity) components.join(entity, before);
      if (entity != no_entity) before = entity;
    }
  }
  // Neighbouring numbers would put the things of one document into one shard.
  for (std::uint32_t e = 0; e < shards.size(); ++e)
    shards[e] = static_cast<std::uint16_t>((components.root(e) * 0x9e3779b9u >> 8U) % count);
  return shards;
}

}  // namespace yuantu
