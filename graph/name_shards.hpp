// SPDX-License-Identifier: Apache-2.0
// Splits the entities of all documents into shards that can be merged one by one: what may be one thing is in
// one shard.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/document_store.hpp"

namespace yuantu {

// By entity: its shard, below `count`. Entities share a shard if they share a block, or are linked by others
// that do, or by a list of blocks that are wanted together.
std::vector<std::uint16_t> name_shards(const DocumentStore& documents, std::uint32_t count,
                                       const std::vector<std::vector<std::uint64_t>>& together);

}  // namespace yuantu
