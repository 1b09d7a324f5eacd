// SPDX-License-Identifier: Apache-2.0
// The entities of one shard as views of their bytes: ByteStore -> ShardEntities.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/entity_text.hpp"
#include "graph/spill.hpp"

namespace yuantu {

struct ShardEntity : EntityText {
  std::uint32_t number = 0;    // over all documents
  std::uint32_t document = 0;  // that has it
  bool lone = false;           // no other has a name that could mean the same
};

// Lasts as long as the store and its bytes.
class ShardEntities {
 public:
  // `bytes` holds entities as distribute_entities writes them; they ascend.
  explicit ShardEntities(const ByteStore& bytes);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entities_.size()); }
  const ShardEntity& operator[](std::uint32_t entity) const { return entities_[entity]; }
  [[nodiscard]] std::span<const NameText> names(std::uint32_t entity) const {
    return {names_.data() + entities_[entity].first_name, entities_[entity].name_count};
  }
  // Mentions and facts.
  [[nodiscard]] std::uint32_t weight(std::uint32_t entity) const {
    return entities_[entity].mention_count + entities_[entity].fact_count;
  }

 private:
  std::vector<std::string> rooms_;  // of chunks that are on disk
  std::vector<ShardEntity> entities_;
  std::vector<NameText> names_;
};

}  // namespace yuantu
