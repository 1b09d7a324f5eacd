// SPDX-License-Identifier: Apache-2.0
// Splits the entities of all documents into shards that can be merged one by one: what may be one thing is in
// one shard.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/document_store.hpp"

namespace yuantu {

struct EntityShards {
  std::vector<std::uint16_t> shard_of;  // by entity: its shard
  std::vector<bool> lone;  // by entity: it shares no block, as nearly all; some of these are not found
};

// Shards are below `count`. Entities share one if they share a block, or are linked by others that do, or by
// a list of blocks that are wanted together.
EntityShards name_shards(const DocumentStore& documents, std::uint32_t count,
                         const std::vector<std::vector<std::uint64_t>>& together);

}  // namespace yuantu
