// SPDX-License-Identifier: Apache-2.0
// What a document holds of an entity as bytes, and a view of these: Entity, EntityEvidence -> bytes ->
// EntityText.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/entity_name.hpp"
#include "graph/entity_resolver.hpp"

namespace yuantu {

struct EntityText {
  EntityType type = EntityType::Company;
  std::string_view code;
  std::uint32_t mention_count = 0;
  std::uint32_t fact_count = 0;
  std::uint32_t first_name = 0, name_count = 0;  // in a list of all names
  std::string_view context;                      // hashes end to end
  std::string_view decisions;                    // for read_decisions
};

// The entity of that number.
void encode_entity(ByteWriter& out, const DocumentGraph& document, std::size_t number);

// Adds the entity's names to `names`.
EntityText read_entity(std::string_view bytes, std::vector<NameText>& names);

void append_context(std::string_view context, std::vector<std::uint64_t>& hashes);

// Calls found(pair) for what the document decided of two names; the pair lasts as long as the call.
void read_decisions(std::string_view decisions, auto found) {
  ByteReader in(decisions);
  NamePair pair;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    pair.name.assign(in.text());
    pair.other.assign(in.text());
    pair.evidence = static_cast<Evidence>(in.fixed<std::uint8_t>());
    pair.weight = static_cast<std::int32_t>(in.signed_number());
    pair.refusal.assign(in.text());
    found(pair);
  }
}

}  // namespace yuantu
