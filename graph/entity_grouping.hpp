// SPDX-License-Identifier: Apache-2.0
// Finds the entities of different documents that are one: DocumentGraphs -> groups.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/entity_resolver.hpp"
#include "graph/weak_entries.hpp"

namespace yuantu {

struct EntityGroup {
  std::vector<std::uint32_t> entities;  // numbered over all documents one after another, ascending
  std::vector<std::string> keys;        // of its names, as a registry keeps them; sorted
  std::string founding;  // what the id is made of; a function of the names, and of the document where these
                         // work only inside it
  std::uint32_t record = no_record;  // of the list of authority
  std::vector<WeakKey> weak_keys;
  std::vector<std::uint32_t> weak_names;
  std::vector<WeakProfile> profiles;
};

// What was made of two names; `entity` has one of them.
struct GroupDecision {
  std::uint32_t entity = 0;
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
  std::vector<EntityGroup> groups;  // in the order of their first entity
  std::vector<GroupDecision> decisions;
  WeakEntries weak_entries;  // of names, by group
  std::vector<ReviewQuestion> questions;
  std::vector<ReviewProblem> authority;
  std::vector<std::uint8_t> seen_rows;  // by row of the review: 1: its name is there, 2: the other one
  ResolutionFigures figures;
};

Grouping group_entities(std::span<const DocumentGraph> documents, const GroupingOptions& options);

}  // namespace yuantu
