// SPDX-License-Identifier: Apache-2.0
// Takes a name apart for comparison: region, core in canonical words, numbers, brackets.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/name_numbers.hpp"
#include "ontology/types.hpp"

namespace yuantu {

struct CanonicalName {
  EntityType type = EntityType::Company;
  std::u32string key;        // the normal form, whole
  std::u32string core;       // canonical words, without region, legal form and brackets
  std::u32string full_core;  // so, but with the region's words
  std::u32string quoted;     // 流觞 in “流觞”硅光引擎; the builder of nodes sets it
  std::vector<std::uint32_t>
      regions;  // the place before the core; several where the words mean one of several
  std::vector<std::uint32_t>
      seat;  // the place in brackets or behind the brand: 天合光能（合肥）, 中国移动安徽公司
  std::vector<NameNumber> numbers;
  bool registered = false;  // a firm's name with its legal form
  bool branch = false;      // the seat stands without brackets: a branch rather than a firm
  bool known = false;       // the tables have the name
  bool official = false;    // and know its official form, so it is nobody else's short form
  bool generic = false;     // the core is made of words that name no one thing
  char32_t level = 0;  // 省, 市, 区 or 县 of 省科技厅, 市政府, where the place's own name is left out
};

// The parts that names are compared by, wherever they are kept.
struct NameView {
  EntityType type = EntityType::Company;
  std::u32string_view key, core, full_core, quoted;
  std::span<const std::uint32_t> regions, seat;
  std::span<const NameNumber> numbers;
  bool registered = false, branch = false, known = false, official = false, generic = false;
  char32_t level = 0;

  NameView() = default;
  NameView(
      const CanonicalName& name);  // NOLINT(google-explicit-constructor): a name is compared by its parts
};

// `key` is a normal form.
CanonicalName canonical_name(EntityType type, std::u32string_view key);
// The same, written over `name`, whose memory serves again.
void canonical_name(EntityType type, std::u32string_view key, CanonicalName& name);

// What stands in the only pair of quotation marks of a name, as a normal form; empty if that is all or
// nothing.
std::u32string quoted_part(std::u32string_view name);

// The words, in canonical form, name no one thing of the type.
bool is_generic_words(EntityType type, std::u32string_view words);

// The name works only inside its page: no region, and nothing but generic words.
bool is_local(const NameView& name);

}  // namespace yuantu
