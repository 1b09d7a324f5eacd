// SPDX-License-Identifier: Apache-2.0
// Finds the entities in the bytes of a shard.
#include "graph/shard_entities.hpp"

namespace yuantu {

ShardEntities::ShardEntities(const ByteStore& bytes) : rooms_(bytes.chunk_count()) {
  for (std::size_t c = 0; c < bytes.chunk_count(); ++c) {
    ByteReader in(bytes.chunk(c, rooms_[c]));
    while (!in.at_end()) {
      const auto number = in.fixed<std::uint32_t>();
      const auto document = in.fixed<std::uint32_t>();
      const bool lone = in.fixed<std::uint8_t>() != 0;
      entities_.push_back({read_entity(in.text(), names_), number, document, lone});
    }
  }
}

}  // namespace yuantu
