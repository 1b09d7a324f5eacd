// SPDX-License-Identifier: Apache-2.0
// A user's list of things with ids of their own: credit codes, Wikidata, keys of a database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/place_directory.hpp"
#include "ontology/types.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_record = 0xffffffff;

struct AuthorityRecord {
  std::vector<std::string> iris;   // skos:exactMatch
  std::vector<std::string> codes;  // dcterms:identifier
  EntityType type = EntityType::Company;
  std::vector<std::string> keys;  // normal forms of its names
  std::string name;               // the first one, as the file has it
  std::uint32_t place = no_place;
  std::size_t line = 0;

  void take(const AuthorityRecord& other);  // its ids and names
};

class Authority {
 public:
  Authority() = default;
  // Columns: ids and names (each separated by |), type, region (a place's name or GB/T 2260 code, or
  // nothing). Throws InputError. Rows with one type, first name and region are one record.
  static Authority read(const std::string& file);

  const std::vector<AuthorityRecord>& records() const { return records_; }
  const AuthorityRecord& operator[](std::uint32_t record) const { return records_[record]; }
  bool empty() const { return records_.empty(); }

 private:
  std::vector<AuthorityRecord> records_;  // in file order
};

}  // namespace yuantu
