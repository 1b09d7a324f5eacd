// SPDX-License-Identifier: Apache-2.0
// Gives the tables of words that point back in typed form: reference_*.tsv -> ReferenceTables.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/references/antecedent_finder.hpp"
#include "extractor/word_beginnings.hpp"

namespace yuantu {

// A noun that may point back, and what it may mean.
struct ReferenceNoun {
  Wanted wanted;
  bool bare;
};

// How the antecedent of a pronoun or an area word is found.
enum class ReferenceWay : std::uint8_t {
  None,
  Subject,
  Person,
  Former,
  Latter,
  Province,
  City,
  County,
  Town,
  Zone,
  Garden,
  Here,
  School,
  Institute,
  CityGovernment,
  ProvinceGovernment,
  CountyGovernment,
  DistrictGovernment
};

// How many parties a word means, and what they are.
struct ReferenceParties {
  TypeSet types;
  std::size_t number;
};

// The tables reference_*.tsv in typed form, by row.
struct ReferenceTables {
  std::vector<ReferenceNoun> nouns;
  std::vector<ReferenceWay> pronouns;
  std::vector<ReferenceParties> parties;
  WordBeginnings noun_beginnings;
  WordBeginnings beginnings;  // of what points back without a word before it

  static const ReferenceTables& get();

 private:
  ReferenceTables();
};

}  // namespace yuantu
