// SPDX-License-Identifier: Apache-2.0
// Looks at sixteen bytes of text at once, and copies few bytes without a call.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace yuantu {

// gcc and clang make the processor's own vectors of them.
using Block = unsigned char __attribute__((vector_size(16)));
using BlockMask = signed char __attribute__((vector_size(16)));

inline Block load_block(const char* from) {
  Block block;
  std::memcpy(&block, from, sizeof block);
  return block;
}

inline bool any_of(BlockMask mask) {
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &mask, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// Bytes from `first` on, `count` of them.
inline BlockMask in_range(Block block, unsigned char first, unsigned char count) {
  return block - first < count;
}

template <class Word>
char* copy_ends(char* to, const char* from, std::size_t size) {
  Word head;
  Word tail;
  std::memcpy(&head, from, sizeof head);
  std::memcpy(&tail, from + size - sizeof tail, sizeof tail);
  std::memcpy(to, &head, sizeof head);
  std::memcpy(to + size - sizeof tail, &tail, sizeof tail);
  return to + size;
}

// Copies bytes of which there are mostly few; returns where they end.
inline char* copy_bytes(char* to, const char* from, std::size_t size) {
  if (size > 32) {
    std::memcpy(to, from, size);
    return to + size;
  }
  if (size >= 16) return copy_ends<Block>(to, from, size);
  if (size >= 8) return copy_ends<std::uint64_t>(to, from, size);
  if (size >= 4) return copy_ends<std::uint32_t>(to, from, size);
  for (const char* end = from + size; from != end; ++from) *to++ = *from;
  return to;
}

}  // namespace yuantu
