// SPDX-License-Identifier: Apache-2.0
// What names and contexts of a thing tell others for weak evidence, each as a few bytes that can wait on
// disk: names -> WeakEntries.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/canonical_name.hpp"
#include "graph/weak_record.hpp"

namespace yuantu {

// Things that share a hash may be one. Of a spelling `detail` is the character that the name has where the
// hash leaves one out, of all others bits of a hash of the name. A brand needs a name that begins with it, a
// short name with an ordinal a longer one.
struct WeakEntry {
  enum class Side : std::uint8_t { Spelling, Brand, OfBrand, Ordinal, OfOrdinal };

  std::uint64_t hash = 0;
  std::uint32_t group = 0;
  std::uint32_t detail : 29;
  std::uint32_t side : 3;
};

// One name of a thing in one context.
struct WeakContext {
  std::uint64_t hash = 0;
  NameCharacters name;
  std::uint32_t group = 0;
  EntityType type = EntityType::Company;
};

struct WeakName {
  std::uint64_t hash = 0;
  std::uint32_t group = 0;
};

struct WeakEntries {
  std::vector<WeakEntry> entries;
  std::vector<WeakContext> contexts;
  std::vector<WeakName> names;

  void add_name(const NameView& name, std::uint32_t group);
  // One name of a thing in all its contexts.
  void add_contexts(const NameView& name, std::span<const std::uint64_t> hashes, std::uint32_t group);
};

NameCharacters characters_of(const NameView& name);

// Whether one name can be the other one, written shorter or with a slip. Says yes too often, never
// too seldom.
bool may_match(const NameCharacters& a, const NameCharacters& b);

}  // namespace yuantu
