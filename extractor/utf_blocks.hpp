// SPDX-License-Identifier: Apache-2.0
// Decodes UTF-8 by 64 bytes at a time where the processor can, so that no character waits for the one before.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yuantu {

// How far a decoder came.
struct Progress {
  std::int64_t bytes;
  std::size_t characters;
};

bool can_decode_blocks();

// Decodes as long as 64 bytes are left, there is room for as many characters, and characters of one and of
// three bytes follow each other. Adds to `single` those of one byte.
Progress decode_blocks(const std::uint8_t* bytes, std::int64_t size, char32_t* out, std::size_t room,
                       std::size_t& single);

}  // namespace yuantu
