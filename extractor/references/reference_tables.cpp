// SPDX-License-Identifier: Apache-2.0
// Reads the tables of words that point back.
#include "extractor/references/reference_tables.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/lexicon.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    parts.push_back(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return parts;
}

Wanted parse_wanted(std::string_view types, std::string_view parts) {
  Wanted wanted;
  for (const std::string_view type : split(types))
    wanted.types = wanted.types | TypeSet{entity_type_from(type).value()};
  for (const std::string_view part : split(parts)) wanted.parts.push_back(to_utf32(part));
  return wanted;
}

ReferenceWay parse_way(std::string_view name) {
  constexpr std::pair<std::string_view, ReferenceWay> ways[] = {
      {"subject", ReferenceWay::Subject},
      {"person", ReferenceWay::Person},
      {"former", ReferenceWay::Former},
      {"latter", ReferenceWay::Latter},
      {"province", ReferenceWay::Province},
      {"city", ReferenceWay::City},
      {"county", ReferenceWay::County},
      {"town", ReferenceWay::Town},
      {"zone", ReferenceWay::Zone},
      {"garden", ReferenceWay::Garden},
      {"here", ReferenceWay::Here},
      {"school", ReferenceWay::School},
      {"institute", ReferenceWay::Institute},
      {"city-government", ReferenceWay::CityGovernment},
      {"province-government", ReferenceWay::ProvinceGovernment},
      {"county-government", ReferenceWay::CountyGovernment},
      {"district-government", ReferenceWay::DistrictGovernment}};
  for (const auto& [text, way] : ways) {
    if (text == name) return way;
  }
  throw std::out_of_range("reference_pronouns.tsv: unknown way " + std::string(name));
}

}  // namespace

ReferenceTables::ReferenceTables() {
  const Lexicon& lexicon = Lexicon::builtin();
  const std::uint32_t types = lexicon.column(Table::reference_nouns, "types");
  const std::uint32_t named = lexicon.column(Table::reference_nouns, "named");
  const std::uint32_t bare = lexicon.column(Table::reference_nouns, "bare");
  for (const LexiconRow& row : lexicon.rows(Table::reference_nouns)) {
    nouns.push_back({parse_wanted(lexicon.field(row, types), lexicon.field(row, named)),
                     lexicon.field(row, bare) == "1"});
    noun_beginnings.add(to_utf32(lexicon.field(row, 0)));
    if (nouns.back().bare) beginnings.add(to_utf32(lexicon.field(row, 0)));
  }
  for (const Table table :
       {Table::reference_demonstratives, Table::reference_pronouns, Table::reference_parties}) {
    for (const LexiconRow& row : lexicon.rows(table)) beginnings.add(to_utf32(lexicon.field(row, 0)));
  }
  const std::uint32_t way = lexicon.column(Table::reference_pronouns, "way");
  for (const LexiconRow& row : lexicon.rows(Table::reference_pronouns))
    pronouns.push_back(parse_way(lexicon.field(row, way)));
  const std::uint32_t number = lexicon.column(Table::reference_parties, "number");
  const std::uint32_t kinds = lexicon.column(Table::reference_parties, "types");
  for (const LexiconRow& row : lexicon.rows(Table::reference_parties))
    parties.push_back({parse_wanted(lexicon.field(row, kinds), {}).types,
                       static_cast<std::size_t>(lexicon.field(row, number).front() - '0')});
}

const ReferenceTables& ReferenceTables::get() {
  static const ReferenceTables tables;
  return tables;
}

}  // namespace yuantu
