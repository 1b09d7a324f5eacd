// SPDX-License-Identifier: Apache-2.0
// Finds mentions: Document -> Mentions (names of the 14 types and the aliases that the text defines; no
// pointers yet).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/user_lexicon.hpp"

namespace yuantu {

// Where the evidence for names comes from; bench/ablate_names switches each off to see what it is worth.
enum class NameSource : std::uint8_t {
  Tables,       // names that the tables know
  Endings,      // 有限公司, 实验室, 项目: what ends a name, and where it begins
  Quotes,       // names in quotes and titles in 《》
  People,       // titles and verbs beside people's names
  Places,       // places and industries
  Brands,       // short names of firms, by their last word or by what they do
  Lists,        // lists that a firm or a class noun makes a list of one type
  Products,     // models, and what named makers make
  Honors,       // what is awarded, designations
  Definitions,  // 以下简称
  Repetition,   // a sure name stands again
  Owners,       // names within names, shared parts of names
};
inline constexpr std::array<std::string_view, 12> name_source_names = {
    "tables", "endings",  "quotes", "people",      "places",     "brands",
    "lists",  "products", "honors", "definitions", "repetition", "owners"};

// Which sources are left out.
class SourceSet {
 public:
  SourceSet() = default;
  explicit SourceSet(NameSource source) : bits_(1u << static_cast<unsigned>(source)) {}
  bool has(NameSource source) const { return (bits_ >> static_cast<unsigned>(source) & 1u) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

// With the user's names, these are found wherever they stand.
Mentions find_mentions(const Document& document, const UserLexicon* names = nullptr, SourceSet without = {});

}  // namespace yuantu
