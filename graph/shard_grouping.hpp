// SPDX-License-Identifier: Apache-2.0
// Groups the entities of one shard: bytes of entities -> groups, each with what the graph will say of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/document_store.hpp"
#include "graph/entity_grouping.hpp"
#include "graph/group_text.hpp"
#include "graph/weak_entries.hpp"

namespace yuantu {

// What one shard gives. Texts and numbers of all groups stand end to end.
struct ShardGroups {
  struct Found {
    EntityType type = EntityType::Company;
    std::uint32_t entity_count = 0;
    std::uint32_t text_size = 0;
    std::uint32_t weak_size = 0;  // 0: no weak evidence is looked for
    std::string id;
    std::string code;
  };
  std::vector<Found> groups;
  std::vector<std::uint32_t> entities;  // over all documents
  ByteWriter texts;                     // GroupTexts
  ByteWriter weak;                      // WeakRecords without their groups
  WeakEntries weak_entries;             // by group
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
