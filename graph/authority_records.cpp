// SPDX-License-Identifier: Apache-2.0
// Copies a record's ids, and looks its names up in the directory of places inside the record's region.
#include "graph/authority_records.hpp"

#include <algorithm>
#include <string>

#include "extractor/utf.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {

void take_ids(const Authority& authority, std::uint32_t record, Entity& entity) {
  if (record == no_record) return;
  entity.exact_matches = authority[record].iris;
  entity.identifiers = authority[record].codes;
  std::sort(entity.identifiers.begin(), entity.identifiers.end());
}

std::vector<std::uint32_t> places_of(const AuthorityRecord& record) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::vector<std::uint32_t> found;
  for (const std::string& key : record.keys) {
    for (const std::uint32_t place : places.find(to_utf32(key))) found.push_back(place);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (record.place != no_place)
    std::erase_if(found, [&](std::uint32_t place) { return !places.is_within(place, record.place); });
  return found;
}

std::map<std::string, std::uint32_t> records_of_places(const Authority& authority,
                                                       std::vector<ReviewProblem>& problems) {
  std::map<std::string, std::uint32_t> records;
  for (std::uint32_t r = 0; r < authority.records().size(); ++r) {
    const AuthorityRecord& record = authority[r];
    if (record.type != EntityType::Place) continue;
    const std::vector<std::uint32_t> places = places_of(record);
    if (places.size() > 1) {
      problems.push_back(
          {record.line, "'" + record.name + "' names several places; give the region that it lies in"});
    }
    if (places.size() == 1) records.emplace(std::string(PlaceDirectory::builtin()[places.front()].code), r);
  }
  return records;
}

}  // namespace yuantu
