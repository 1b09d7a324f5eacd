// SPDX-License-Identifier: Apache-2.0
// Reads authority lists.
#include "graph/authority.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/normal_form.hpp"
#include "graph/tsv_file.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

bool is_iri(std::string_view id) {
  return id.starts_with("http://") || id.starts_with("https://") || id.starts_with("urn:");
}

// What an IRI may not hold anywhere, and what no id can hold in a line of N-Triples without being quoted.
bool is_clean_iri(std::string_view id) {
  return std::all_of(id.begin(), id.end(), [](char c) {
    return c > ' ' && c != '\x7f' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  });
}

std::uint32_t place_from(const std::string& file, std::size_t line, const std::string& region) {
  if (region.empty()) return no_place;
  const PlaceDirectory& places = PlaceDirectory::builtin();
  if (const std::uint32_t place = places.find_code(region); place != no_place) return place;
  const std::vector<std::uint32_t> found = places.find(to_utf32(region));
  if (found.size() == 1) return found.front();
  throw InputError(file, line, 1,
                   found.empty() ? "has the unknown region '" + region + "'"
                                 : "has the region '" + region +
                                       "', which several places are named; give its GB/T 2260 code");
}

AuthorityRecord record_from(const std::string& file, const TsvRow& row) {
  if (row.fields.size() < 3)
    throw InputError(file, row.line, 1, "has less than three columns (id, names, type, region)");
  AuthorityRecord record;
  record.line = row.line;
  for (std::string& id : split_fields(row.fields[0], '|')) {
    if (id.empty() || (is_iri(id) && !is_clean_iri(id)))
      throw InputError(file, row.line, 1, "has '" + id + "' for an id, which is no code and no IRI");
    (is_iri(id) ? record.iris : record.codes).push_back(std::move(id));
  }
  const auto type = entity_type_from(row.fields[2]);
  if (!type) throw InputError(file, row.line, 1, "has the unknown type '" + row.fields[2] + "'");
  record.type = *type;
  for (const std::string& name : split_fields(row.fields[1], '|')) {
    std::string key = to_utf8(normal_form(to_utf32(name)));
    if (key.empty()) continue;
    if (record.name.empty()) record.name = name;
    record.keys.push_back(std::move(key));
  }
  if (record.keys.empty()) throw InputError(file, row.line, 1, "has no name");
  record.place = place_from(file, row.line, row.fields.size() > 3 ? row.fields[3] : std::string());
  return record;
}

void append_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& value : from) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
  }
}

}  // namespace

void AuthorityRecord::take(const AuthorityRecord& other) {
  append_new(iris, other.iris);
  append_new(codes, other.codes);
  append_new(keys, other.keys);
}

Authority Authority::read(const std::string& file) {
  Authority authority;
  std::map<std::tuple<EntityType, std::string, std::uint32_t>, std::size_t> seen;
  for (const TsvRow& row : read_tsv(file)) {
    if (row.fields.front() == "id") continue;
    AuthorityRecord record = record_from(file, row);
    const auto [place, is_new] =
        seen.try_emplace({record.type, record.keys.front(), record.place}, authority.records_.size());
    if (is_new) {
      authority.records_.push_back(std::move(record));
    } else {
      authority.records_[place->second].take(record);
    }
  }
  return authority;
}

}  // namespace yuantu
