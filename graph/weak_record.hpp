// SPDX-License-Identifier: Apache-2.0
// What weak evidence asks of a thing that strong evidence has put together: small enough to wait on disk.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/canonical_name.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/entity_text.hpp"

namespace yuantu {

// Characters of a name as bits, several to each. `part` has those of the core that are in the name too: they
// are in every name that this one can be short for. `whole` has those of all forms of the name.
struct NameCharacters {
  std::uint64_t part = 0, whole = 0;
  std::uint32_t size = 0;
};

// The entities of documents that have one set of names, in one province.
struct WeakProfile {
  std::uint32_t region = 0xffffffff;
  std::vector<std::uint32_t> names;      // indices of keys
  std::vector<std::uint32_t> documents;  // ascending
};

struct WeakRecord {
  std::uint32_t group = 0;
  EntityType type = EntityType::Company;
  bool listed = false;            // a list of authority has it
  std::uint32_t weight = 0;       // mentions and facts
  std::vector<std::string> keys;  // names that can make the thing a candidate
  std::vector<WeakProfile> profiles;
  std::vector<std::uint64_t> context;  // ascending
  std::vector<EntityName> names;       // all ways of writing, added up
};

// A name of a group, taken apart, and its key in UTF-8.
struct GroupName {
  NameView parts;
  std::string_view key;
};

// A WeakRecord whose parts stand elsewhere: in a set of profiles and in the bytes of entities.
struct WeakText {
  struct Profile {
    std::uint32_t region = 0xffffffff;
    std::uint32_t name_count = 0;
    std::span<const std::uint32_t> documents;
  };

  EntityType type = EntityType::Company;
  bool listed = false;
  std::uint32_t weight = 0;
  std::span<const GroupName> names;  // ascending by key
  std::span<const Profile> profiles;
  std::span<const std::uint32_t> places;  // of the profiles' names among these, one profile behind the other
  std::span<const std::uint64_t> context;
  std::span<const NameText> written;
};

// All but the group, which stands before it as four bytes.
void encode(ByteWriter& out, const WeakText& record);
// Compared: without the ways of writing, which only things ask for that are joined.
enum class WeakParts : std::uint8_t { Compared, All };
WeakRecord decode_weak_record(std::string_view bytes, WeakParts parts);

// Kinds of things that weak evidence is looked for.
bool takes_weak_evidence(EntityType type);

}  // namespace yuantu
