// SPDX-License-Identifier: Apache-2.0
// Finds the entities of different documents that are one: ShardEntities -> groups.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/document_store.hpp"
#include "graph/entity_profile.hpp"
#include "graph/shard_entities.hpp"

namespace yuantu {

// Entities that are one thing.
struct EntityGroup {
  std::uint32_t first_entity = 0, entity_count = 0;  // in Grouping::entities
  std::uint32_t first_profile = 0,
                profile_count = 0;  // in Grouping::profiles; places, what is alone and lone things have none
  std::string founding;  // what the id is made of; a function of the names, and of the document where these
                         // work only inside it. Of a lone thing empty: the least of its keys
  std::uint32_t record = no_record;  // of the list of authority
  bool lone = false;                 // one entity, whose names no other has: they are not in the set
};

// Of the keys that match_key gives for the names of a thing the first in this order founds it: the shortest.
inline bool founds_before(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// What was made of two names; `entity` has one of them.
struct GroupDecision {
  std::uint32_t entity = 0;  // of the shard
  std::string name, other;
  bool joined = false;
  std::string reason;
};

struct GroupingOptions {
  const Review* review = nullptr;
  const Authority* authority = nullptr;
  std::vector<std::uint32_t> records;  // of the list of authority that have names of these documents
};

struct Grouping {
  ProfileSet set;
  std::vector<EntityGroup> groups;       // in the order of their first entity
  std::vector<std::uint32_t> entities;   // of the shard, by group, ascending
  std::vector<std::uint32_t> profiles;   // of the set, by group, ascending
  std::vector<GroupDecision> decisions;  // by entity
  std::vector<ReviewQuestion> questions;
  std::vector<ReviewProblem> authority;
  std::vector<std::uint8_t> seen_rows;  // by row of the review: 1: its name is there, 2: the other one
  ResolutionFigures figures;

  [[nodiscard]] std::span<const std::uint32_t> entities_of(const EntityGroup& group) const {
    return std::span(entities).subspan(group.first_entity, group.entity_count);
  }
  [[nodiscard]] std::span<const std::uint32_t> profiles_of(const EntityGroup& group) const {
    return std::span(profiles).subspan(group.first_profile, group.profile_count);
  }
};

// `documents` has the documents of the shard's entities.
Grouping group_entities(const DocumentStore& documents, const ShardEntities& entities,
                        const GroupingOptions& options);

}  // namespace yuantu
