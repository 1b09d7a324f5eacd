// SPDX-License-Identifier: Apache-2.0
// The different names of all documents, taken apart once and kept close together: millions of them fit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/canonical_name.hpp"

namespace yuantu {

class NameTable {
 public:
  struct Key {
    EntityType type;
    std::string_view key;    // the normal form in UTF-8
    std::string_view parts;  // as canonical_codec spells them; empty: the table takes the key apart
  };

  NameTable() = default;
  // Names are sorted and unique.
  explicit NameTable(const std::vector<Key>& keys);

  std::size_t size() const { return size_; }
  NameView operator[](std::uint32_t name) const;
  std::string_view utf8(std::uint32_t name) const {
    const Entry& entry = this->entry(name);
    return std::string_view(chunks_[name >> chunk_bits].utf8).substr(entry.utf8, entry.utf8_size);
  }
  // The number of a name.
  std::optional<std::uint32_t> find(EntityType type, std::string_view key) const;
  // What blocks go by: equal for names that have one match_key.
  std::uint64_t match_hash(std::uint32_t name) const { return entry(name).match_hash; }

 private:
  // Where the parts of a name stand in its chunk's buffers: key, core, full core; regions, seat; numbers.
  struct Entry {
    std::uint64_t match_hash = 0;
    std::uint32_t text = 0, utf8 = 0, utf8_size = 0, places = 0, numbers = 0;
    std::uint16_t key_size = 0, core_size = 0, full_core_size = 0;
    std::uint8_t region_count = 0, seat_count = 0, number_count = 0;
    EntityType type = EntityType::Company;
    bool registered : 1 = false, branch : 1 = false, known : 1 = false, official : 1 = false,
                      generic : 1 = false;
    char32_t level = 0;
  };
  struct Chunk {
    std::vector<Entry> entries;
    std::u32string text;
    std::string utf8;  // of keys
    std::vector<std::uint32_t> places;
    std::vector<NameNumber> numbers;
    void reserve(std::span<const Key> keys);
    void add(const NameView& name, std::string_view utf8_key);
  };
  static constexpr std::uint32_t chunk_bits = 14;

  const Entry& entry(std::uint32_t name) const {
    return chunks_[name >> chunk_bits].entries[name & ((1u << chunk_bits) - 1)];
  }

  std::vector<Chunk> chunks_;
  std::size_t size_ = 0;
};

// The parts of a name: those that it brings, or what canonical_name finds. Written over `name`.
void read_name(const NameTable::Key& key, CanonicalName& name);

// What is alike in names that mean one thing: the core, with what sets it apart where the core does not.
std::string match_key(const NameView& name);

// Equal for names of one type that have one match_key.
std::uint64_t match_hash(const NameView& name);

}  // namespace yuantu
