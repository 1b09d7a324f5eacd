// SPDX-License-Identifier: Apache-2.0
// Groups the entities of one shard: bytes of entities -> groups, each with what the graph will say of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/document_store.hpp"
#include "graph/entity_grouping.hpp"
#include "graph/group_text.hpp"

namespace yuantu {

// What one shard gives.
struct ShardGroups {
  struct Found {
    EntityType type;
    std::string id;
    std::string code;
    std::vector<std::uint32_t> entities;
    std::string text;  // a GroupText
    std::string weak;  // a WeakRecord without its group; empty: none
  };
  std::vector<Found> groups;
  WeakEntries weak_entries;  // by group
  std::vector<ReviewQuestion> questions;
  std::vector<ReviewProblem> authority;
  std::vector<std::uint8_t> seen_rows;
  ResolutionFigures figures;
  std::size_t records_matched = 0;
};

// The beginning of a type's ids: company, park.
std::string_view id_stem(EntityType type);

// `bytes` holds entities as distribute_entities writes them. `with_keys`: for a registry.
ShardGroups group_shard(const DocumentStore& store, const ByteStore& bytes, const GroupingOptions& options,
                        bool with_keys);

}  // namespace yuantu
