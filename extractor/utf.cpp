// SPDX-License-Identifier: Apache-2.0
// Converts between UTF-8 and UTF-32.
#include "extractor/utf.hpp"

#include <unicode/utf8.h>

#include <cstdint>

namespace yuantu {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size() / 2);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int64_t>(utf8.size());
  for (std::int64_t i = 0; i < size;) {
    // Nearly all is of three bytes; E0 and ED have second bytes of their own, which the general way checks.
    if (i + 2 < size && bytes[i] > 0xe0 && bytes[i] < 0xf0 && bytes[i] != 0xed &&
        (bytes[i + 1] & 0xc0) == 0x80 && (bytes[i + 2] & 0xc0) == 0x80) {
      out.push_back(static_cast<char32_t>(bytes[i] & 0xf) << 12 |
                    static_cast<char32_t>(bytes[i + 1] & 0x3f) << 6 |
                    static_cast<char32_t>(bytes[i + 2] & 0x3f));
      i += 3;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    out.push_back(static_cast<char32_t>(c));
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  char buffer[U8_MAX_LENGTH];
  int size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(buffer, static_cast<std::size_t>(size));
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

}  // namespace yuantu
