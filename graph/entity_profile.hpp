// SPDX-License-Identifier: Apache-2.0
// The nodes of the match graph over all documents: entities of documents that have the same names are one
// node.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/canonical_name.hpp"
#include "graph/entity_resolver.hpp"

namespace yuantu {

// A set of names, with the entities of documents that have just these.
struct EntityProfile {
  EntityType type = EntityType::Company;
  std::vector<std::uint32_t> names;      // indices into ProfileSet::names, ascending
  std::vector<std::uint32_t> entities;   // numbered over all documents, ascending
  std::vector<std::uint32_t> documents;  // where these are, ascending
  std::vector<std::uint32_t> regions;    // provinces that the documents speak of most, ascending
};

struct ProfileSet {
  std::vector<CanonicalName> names;     // unique by type and key, sorted by them
  std::vector<EntityProfile> profiles;  // sorted by type and names
  // Entities that join nothing: all their names work only inside their document.
  std::vector<std::uint32_t> alone;
};

ProfileSet make_profiles(std::span<const DocumentGraph> documents);

// What is alike in names that mean one thing: the core, with what sets it apart where the core does not.
std::string match_key(const CanonicalName& name);

}  // namespace yuantu
