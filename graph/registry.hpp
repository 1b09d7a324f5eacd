// SPDX-License-Identifier: Apache-2.0
// Ids that outlive a run: a file of ids with the names that they stand for.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ontology/types.hpp"

namespace yuantu {

// The names of one thing of this run, as keys, and the id that it would have without a registry.
struct RegistryClaim {
  EntityType type = EntityType::Company;
  std::vector<std::string> keys;  // sorted
  std::string minted;
};

struct RegistryAnswer {
  std::string id;
  std::vector<std::string> replaced;  // ids of things that are now this one, sorted
};

class Registry {
 public:
  // Lines "id <tab> type <tab> key <tab> key …"; "old id <tab> -> <tab> id" for merged ids. A file that is
  // not there is an empty registry. Throws InputError.
  static Registry read(const std::string& file);
  // Throws WriteError; a file that stood there before then stands unchanged.
  void write(const std::string& file) const;

  // Gives each thing the id whose names it shares most, or else its minted one; no id is given twice or for
  // something else than before. Remembers the names of this run. The answer depends on the set of claims
  // only.
  std::vector<RegistryAnswer> adopt(const std::vector<RegistryClaim>& claims);

 private:
  struct Vote {
    std::size_t shared;
    std::string id;
    std::uint32_t claim;
  };
  std::vector<Vote> votes_for(const std::vector<RegistryClaim>& claims) const;
  std::string mint(const std::string& minted) const;

  std::map<std::string, std::pair<EntityType, std::set<std::string>>> things_;  // by id
  std::map<std::string, std::string> replaced_;                                 // old id -> id
  std::map<std::pair<EntityType, std::string>, std::set<std::string>> ids_of_;  // by type and key
};

}  // namespace yuantu
