// SPDX-License-Identifier: Apache-2.0
// Keeps what the names of one document were taken apart into in few pieces of memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/canonical_name.hpp"

namespace yuantu {

// What it gave lasts as long as it does, wherever it is moved to.
class NameArena {
 public:
  std::u32string_view keep(std::u32string_view words) {
    return {copy(words.data(), words.size()), words.size()};
  }
  std::span<const std::uint32_t> keep(std::span<const std::uint32_t> places) {
    return {copy(places.data(), places.size()), places.size()};
  }
  // `key` is the name's key, and lasts as long.
  NameView keep(const CanonicalName& name, std::u32string_view key) {
    NameView view(name);
    view.key = key;
    view.full_core = keep(std::u32string_view(name.full_core));
    view.core = view.full_core.substr(name.full_core.size() - name.core.size());  // which it ends with
    view.quoted = keep(std::u32string_view(name.quoted));
    view.regions = keep(std::span<const std::uint32_t>(name.regions));
    view.seat = keep(std::span<const std::uint32_t>(name.seat));
    if (!name.numbers.empty()) view.numbers = numbers_.emplace_front(name.numbers);
    return view;
  }

 private:
  static constexpr std::size_t first_size = 8192;

  template <class Value>
  const Value* copy(const Value* values, std::size_t count) {
    if (count == 0) return nullptr;
    auto* const room = static_cast<Value*>(memory_->allocate(count * sizeof(Value), alignof(Value)));
    std::copy_n(values, count, room);
    return room;
  }

  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>(first_size);
  std::forward_list<std::vector<NameNumber>> numbers_;  // few names have any
};

}  // namespace yuantu
