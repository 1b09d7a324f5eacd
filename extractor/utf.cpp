// SPDX-License-Identifier: Apache-2.0
// Converts between UTF-8 and UTF-32.
#include "extractor/utf.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace yuantu {

namespace {

// How many bytes are 10xxxxxx; eight at a time.
std::size_t count_continuations(std::string_view bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::size_t count = 0, i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + i, sizeof eight);
    count += ((eight >> 7 & ~(eight >> 6) & ones) * ones) >> 56;
  }
  for (; i < bytes.size(); ++i) count += (static_cast<unsigned char>(bytes[i]) & 0xc0) == 0x80;
  return count;
}

}  // namespace

std::u32string to_utf32(std::string_view utf8) {
  Utf8Check check;
  return to_utf32(utf8, check);
}

std::u32string to_utf32(std::string_view utf8, Utf8Check& check) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int64_t>(utf8.size());
  // One character for each byte that begins one; a malformed sequence may stand for one without such a byte.
  std::u32string out(utf8.size() - count_continuations(utf8), U'\0');
  std::size_t count = 0;
  for (std::int64_t i = 0; i < size;) {
    if (count == out.size()) out.resize(count + count / 2 + 16);
    // Nearly all is of three bytes: 1110xxxx 10xxxxxx 10xxxxxx.
    if (i + 3 < size) {
      std::uint32_t four = 0;
      std::memcpy(&four, bytes + i, sizeof four);
      if constexpr (std::endian::native == std::endian::big) four = __builtin_bswap32(four);
      const std::uint32_t c = (four & 0xf) << 12 | (four >> 2 & 0xfc0) | (four >> 16 & 0x3f);
      if ((four & 0xc0c0f0) == 0x8080e0 && c >= 0x800 && (c & 0xf800) != 0xd800) {
        out[count++] = static_cast<char32_t>(c);
        i += 3;
        continue;
      }
    }
    if (bytes[i] < 0x80) {
      out[count++] = bytes[i++];
      ++check.single;
      continue;
    }
    const std::int64_t at = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0 && check.malformed++ == 0) check.first_malformed = static_cast<std::size_t>(at);
    out[count++] = c >= 0 ? static_cast<char32_t>(c) : 0xfffd;
  }
  out.resize(count);
  check.multibyte = count - check.single - check.malformed;
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  char buffer[U8_MAX_LENGTH];
  int size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(buffer, static_cast<std::size_t>(size));
}

// By way of a piece of fixed size, so that the string is made once and as long as it must be.
std::string to_utf8(std::u32string_view text) {
  constexpr std::size_t piece = 128;
  std::array<char, piece * U8_MAX_LENGTH>
      bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
  std::string out;
  if (text.size() > piece) out.reserve(text.size() * 3);
  while (!text.empty()) {
    std::size_t size = 0;
    for (const char32_t c : text.substr(0, piece)) U8_APPEND_UNSAFE(bytes.data(), size, c);
    out.append(bytes.data(), size);
    text.remove_prefix(std::min(piece, text.size()));
  }
  return out;
}

}  // namespace yuantu
