// SPDX-License-Identifier: Apache-2.0
// Weighs the evidence that two names mean one thing, and finds what forbids it.
#pragma once

#include <cstdint>
#include <string>

#include "graph/canonical_name.hpp"

namespace yuantu {

// What two names have in common, strongest first. The weights are log2 odds in sixteenths: integers, so that
// sums do not depend on their order.
enum class Evidence : std::uint8_t {
  None,
  DefinedAlias,        // the text says so: 以下简称
  SameForm,            // equal after normalisation
  SameCore,            // equal without legal form and with canonical words, and in one region
  SameCoreOneRegion,   // so, but only one of the two names its region
  SameCoreOneEdition,  // so, but only one of the two names its edition
  SameQuoted,          // “流觞”硅光引擎 / 硅光引擎“流觞”
  BrandPrefix,         // 国轩高科 / 国轩高科动力能源有限公司
  OwnerPrefix,         // 微显示基地 / 澄光微显示基地
  GenericTail,         // 创新中心 / 轨道交通创新中心: only for the nearest
  Abbreviation,        // the characters of one stand in the other in order
  LooksAlike,          // one character is another that prints alike: 未 for 末
  SoundsAlike,         // one character is another that is read alike
  SameOrdinal,         // 中电二公司: the characters of one in order, and its number in the same place
  WithGroup,           // nothing but 集团 behind it
  // What stands beside the names counts across documents.
  RareBrand,       // no word of the language, and no other thing of the corpus begins with it
  CommonBrand,     // an everyday word: 长城, 光明
  OneProvince,     // the documents play in one province
  TwoProvinces,    // they play in two
  SharedContext,   // a person, project, product or park that both stand in relation to
  RareSpelling,    // one document has the one spelling, several have the other
  UsualSpellings,  // several documents have each of the two spellings
  BothWellKnown,   // many documents name each, and none names them as one
  Reviewed,        // a reviewer says so
  Listed,          // a user's list of authority has both names for one thing
};

struct Match {
  Evidence evidence = Evidence::None;
  std::int32_t weight = 0;
};

// Why two names cannot mean one thing; nullptr where nothing forbids it.
const char* cannot_link(const NameView& a, const NameView& b);

// Evidence from the two names alone; Evidence::None where there is none or something forbids it.
Match match_names(const NameView& a, const NameView& b);

// One name is the other with one character misread or mistyped; Evidence::None if not.
Match match_spelling(const NameView& a, const NameView& b);

// 中电二公司 / 中国电子系统工程第二建设有限公司: units of a group by number.
bool same_ordinal(const NameView& part, const NameView& whole);

// Strong enough to hold between any two places of a document; weaker evidence needs to be the only one, or
// the nearest.
constexpr bool is_strong(Evidence evidence) {
  return (evidence >= Evidence::DefinedAlias && evidence <= Evidence::SameCore) ||
         evidence == Evidence::Reviewed;
}

// "same words, one names its region"
const char* words_for(Evidence evidence);

}  // namespace yuantu
