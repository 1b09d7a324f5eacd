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
};

struct Match {
  Evidence evidence = Evidence::None;
  std::int32_t weight = 0;
};

// Why two names cannot mean one thing; nullptr where nothing forbids it.
const char* cannot_link(const NameView& a, const NameView& b);

// Evidence from the two names alone; Evidence::None where there is none or something forbids it.
Match match_names(const NameView& a, const NameView& b);

// Strong enough to hold between any two places of a document; weaker evidence needs to be the only one, or
// the nearest.
constexpr bool is_strong(Evidence evidence) {
  return evidence >= Evidence::DefinedAlias && evidence <= Evidence::SameCore;
}

// "same words, one names its region"
const char* words_for(Evidence evidence);

}  // namespace yuantu
