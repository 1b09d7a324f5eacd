// SPDX-License-Identifier: Apache-2.0
// Numbers different things as they come, by hash: what a document says is looked up so, in one piece of
// memory.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace yuantu {

class FlatIndex {
 public:
  // Room for so many.
  void reserve(std::size_t count) { slots_.resize(std::max(slots_.size(), std::bit_ceil(2 * count + 2))); }
  // The number of the thing with that hash for which same(number) holds; if there is none, `next`, which it
  // has from now on.
  template <class Same>
  std::uint32_t find_or_add(std::uint64_t hash, std::size_t next, Same same) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    std::size_t at = place_of(hash);
    for (; slots_[at].end != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == hash && same(slots_[at].end - 1)) return slots_[at].end - 1;
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(next + 1)};
    ++count_;
    return static_cast<std::uint32_t>(next);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t end = 0;  // the number plus one; 0: free
  };

  std::size_t place_of(std::uint64_t hash) const { return (hash >> 32U ^ hash) & (slots_.size() - 1); }

  void grow() {
    constexpr std::size_t least = 64;
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? least : 2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.end == 0) continue;
      std::size_t at = place_of(slot.hash);
      while (slots_[at].end != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;  // open addressing, a power of two
  std::size_t count_ = 0;
};

}  // namespace yuantu
