// SPDX-License-Identifier: Apache-2.0
// Walks the sections of a binary image that the table compiler wrote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace yuantu {

class TableImage {
 public:
  explicit TableImage(const std::byte* blob) : at_(blob) {}

  // The next section as an array; sections are preceded by their size in bytes and aligned to 8 bytes.
  template <class T>
  const T* next() {
    return next_items<T>().data();
  }
  // The same where its length is asked for.
  template <class T>
  std::span<const T> next_items() {
    std::uint64_t size = 0;
    std::memcpy(&size, at_, sizeof size);
    const auto* values = reinterpret_cast<const T*>(at_ + sizeof size);
    at_ += sizeof size + (size + 7) / 8 * 8;
    return {values, size / sizeof(T)};
  }

 private:
  const std::byte* at_;
};

}  // namespace yuantu
