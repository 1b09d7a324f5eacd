// SPDX-License-Identifier: Apache-2.0
// Splits the entities of all documents into shards that can be merged one by one.
#include "graph/name_shards.hpp"

#include "graph/shared_hashes.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

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

// Calls visit(entity, blocks) for the entities of all documents.
void for_entities(const DocumentStore& documents, auto visit) {
  std::vector<std::uint64_t> blocks;
  std::string room;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    NamesReader names(documents.names(d, room));
    for (std::uint32_t i = 0; i < names.entity_count(); ++i) {
      names.next_blocks(blocks);
      visit(documents[d].first_entity + i, std::as_const(blocks));
    }
  }
}

// Which blocks several entities have.
SharedHashes shared_blocks(const DocumentStore& documents) {
  constexpr std::size_t slots_of_entity = 16;
  SharedHashes shared(documents.entity_count(), slots_of_entity);
  for_entities(documents, [&](std::uint32_t, const std::vector<std::uint64_t>& blocks) {
    for (const std::uint64_t block : blocks) shared.add(block);
  });
  return shared;
}

std::vector<bool> find_lone(const DocumentStore& documents, const SharedHashes& shared) {
  std::vector<bool> lone(documents.entity_count());
  for_entities(documents, [&](std::uint32_t entity, const std::vector<std::uint64_t>& blocks) {
    lone[entity] = !blocks.empty() && std::none_of(blocks.begin(), blocks.end(),
                                                   [&](std::uint64_t block) { return shared.has(block); });
  });
  return lone;
}

// Sorted by block. Of blocks that one entity has only those are left out that `shared` knows.
std::vector<BlockMember> members_of(const DocumentStore& documents, const SharedHashes& shared,
                                    std::uint32_t pass, std::uint32_t passes) {
  std::vector<BlockMember> members;
  for_entities(documents, [&](std::uint32_t entity, const std::vector<std::uint64_t>& blocks) {
    for (const std::uint64_t block : blocks) {
      if (block % passes == pass && shared.has(block)) members.push_back({block, entity});
    }
  });
  std::sort(members.begin(), members.end(),
            [](const BlockMember& a, const BlockMember& b) { return a.block < b.block; });
  return members;
}

using WantedBlocks = std::vector<std::vector<std::uint64_t>>;

// An entity of each block that is wanted together with others.
std::map<std::uint64_t, std::uint32_t> entities_wanted(const DocumentStore& documents,
                                                       const WantedBlocks& together) {
  std::map<std::uint64_t, std::uint32_t> entity_of;
  for (const std::vector<std::uint64_t>& blocks : together) {
    for (const std::uint64_t block : blocks) entity_of.emplace(block, no_entity);
  }
  if (entity_of.empty()) return entity_of;
  for_entities(documents, [&](std::uint32_t entity, const std::vector<std::uint64_t>& blocks) {
    for (const std::uint64_t block : blocks) {
      if (const auto wanted = entity_of.find(block); wanted != entity_of.end()) wanted->second = entity;
    }
  });
  return entity_of;
}

void join_wanted(const DocumentStore& documents, const WantedBlocks& together, Components& components) {
  const std::map<std::uint64_t, std::uint32_t> entity_of = entities_wanted(documents, together);
  for (const std::vector<std::uint64_t>& blocks : together) {
    std::uint32_t before = no_entity;
    for (const std::uint64_t block : blocks) {
      const std::uint32_t entity = entity_of.at(block);
      if (entity != no_entity && before != no_entity) components.join(entity, before);
      if (entity != no_entity) before = entity;
    }
  }
}

void join_sharers(const DocumentStore& documents, const SharedHashes& shared, Components& components) {
  const std::uint32_t passes = 1 + documents.entity_count() / members_of_pass;
  for (std::uint32_t pass = 0; pass < passes; ++pass) {
    const std::vector<BlockMember> members = members_of(documents, shared, pass, passes);
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (members[i].block == members[i - 1].block) components.join(members[i].entity, members[i - 1].entity);
    }
  }
}

}  // namespace

EntityShards name_shards(const DocumentStore& documents, std::uint32_t count, const WantedBlocks& together) {
  const SharedHashes shared = shared_blocks(documents);
  EntityShards result;
  result.shard_of.resize(documents.entity_count());
  result.lone = find_lone(documents, shared);
  if (count == 1) return result;
  Components components(documents.entity_count());
  join_sharers(documents, shared, components);
  join_wanted(documents, together, components);
  // Neighbouring numbers would put the things of one document into one shard.
  for (std::uint32_t e = 0; e < result.shard_of.size(); ++e)
    result.shard_of[e] = static_cast<std::uint16_t>((components.root(e) * 0x9e3779b9u >> 8U) % count);
  return result;
}

}  // namespace yuantu
