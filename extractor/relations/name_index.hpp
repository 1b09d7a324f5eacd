// SPDX-License-Identifier: Apache-2.0
// Finds the names of a page in other names: what each beginning of a text is asked for grows from the one
// before it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/mention.hpp"

namespace yuantu {

// Names and the mention that each was first seen at. The names must outlive the index.
class NameIndex {
 public:
  // The hash of a text, character by character.
  class Hash {
   public:
    void add(char32_t c) { value_ = (value_ ^ c) * 0x9E3779B97F4A7C15u; }
    std::size_t slot(std::size_t slots) const { return (value_ >> 32) & (slots - 1); }

   private:
    std::uint64_t value_ = 0x5bd1e995;
  };

  explicit NameIndex(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

  // False where the name was known.
  bool add(std::u32string_view name, std::uint32_t mention) {
    Hash hash;
    for (const char32_t c : name) hash.add(c);
    Slot& slot = slots_[slot_of(hash, name)];
    if (slot.mention != no_mention) return false;
    slot = {name, mention};
    return true;
  }
  // no_mention where the name is not known. The hash must be that of the name.
  std::uint32_t find(Hash hash, std::u32string_view name) const {
    return slots_[slot_of(hash, name)].mention;
  }

 private:
  struct Slot {
    std::u32string_view name;
    std::uint32_t mention = no_mention;
  };

  // Where the name is, or would be put.
  std::size_t slot_of(Hash hash, std::u32string_view name) const {
    std::size_t slot = hash.slot(slots_.size());
    while (slots_[slot].mention != no_mention && slots_[slot].name != name)
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<Slot> slots_;  // as many as a power of two
};

}  // namespace yuantu
