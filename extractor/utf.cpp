// SPDX-License-Identifier: Apache-2.0
// Converts between UTF-8 and UTF-32.
#include "extractor/utf.hpp"

#include "extractor/utf_blocks.hpp"

#include <unicode/utf8.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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
#if defined(__x86_64__)
  const __m128i last = _mm_set1_epi8(static_cast<char>(0xc0)), none = _mm_setzero_si128();
  __m128i sums = none;
  for (; i + 16 <= bytes.size(); i += 16) {
    const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + i));
    const __m128i found = _mm_and_si128(_mm_cmplt_epi8(sixteen, last), _mm_set1_epi8(1));
    sums = _mm_add_epi64(sums, _mm_sad_epu8(found, none));
  }
  count = static_cast<std::size_t>(_mm_cvtsi128_si64(sums) + _mm_cvtsi128_si64(_mm_srli_si128(sums, 8)));
#endif
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + i, sizeof eight);
    count += ((eight >> 7 & ~(eight >> 6) & ones) * ones) >> 56;
  }
  for (; i < bytes.size(); ++i) count += (static_cast<unsigned char>(bytes[i]) & 0xc0) == 0x80;
  return count;
}

// Decodes from a place on as long as characters of one and of three bytes follow each other, and says how far
// it came. There is room for what it writes.
using DecodeRun = Progress (*)(const std::uint8_t* bytes, std::int64_t size, char32_t* out, std::size_t room,
                               std::size_t& single);

Progress decode_nothing(const std::uint8_t*, std::int64_t, char32_t*, std::size_t, std::size_t&) {
  return {0, 0};
}

#if defined(__x86_64__)
__attribute__((target("ssse3"))) Progress decode_run(const std::uint8_t* bytes, std::int64_t size,
                                                     char32_t* out, std::size_t room, std::size_t& single) {
  constexpr char e0 = static_cast<char>(0xe0), f0 = static_cast<char>(0xf0), c0 = static_cast<char>(0xc0),
                 x80 = static_cast<char>(0x80);
  const __m128i marks = _mm_setr_epi8(f0, c0, c0, f0, c0, c0, f0, c0, c0, f0, c0, c0, 0, 0, 0, 0);
  const __m128i three = _mm_setr_epi8(e0, x80, x80, e0, x80, x80, e0, x80, x80, e0, x80, x80, 0, 0, 0, 0);
  // Last byte first, one character in four bytes.
  const __m128i order = _mm_setr_epi8(2, 1, 0, x80, 5, 4, 3, x80, 8, 7, 6, x80, 11, 10, 9, x80);
  const __m128i payload = _mm_set1_epi32(0x000f3f3f), weights = _mm_set1_epi32(0x00014001);
  const __m128i halves = _mm_set1_epi32(0x10000001);
  const __m128i least = _mm_set1_epi32(0x800), block = _mm_set1_epi32(0xf800);
  const __m128i surrogate = _mm_set1_epi32(0xd800);
  const __m128i none = _mm_setzero_si128();
  Progress done{0, 0};
  while (done.bytes + 16 <= size && done.characters + 16 <= room) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + done.bytes));
    auto* target = reinterpret_cast<__m128i*>(out + done.characters);
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(v));
    unsigned count = 0;  // of characters; more are written than count
    if ((high & 1) != 0) {
      const auto fits =
          static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(v, marks), three)));
      const __m128i pairs = _mm_maddubs_epi16(_mm_and_si128(_mm_shuffle_epi8(v, order), payload), weights);
      const __m128i four = _mm_madd_epi16(pairs, halves);
      const __m128i wrong =
          _mm_or_si128(_mm_cmpgt_epi32(least, four), _mm_cmpeq_epi32(_mm_and_si128(four, block), surrogate));
      const auto bad = static_cast<unsigned>(_mm_movemask_epi8(wrong));
      count = static_cast<unsigned>(
          std::min(std::countr_one(fits & 0xfffu) / 3, std::countr_zero(bad | 0x10000u) / 4));
      if (count == 0) break;
      _mm_storeu_si128(target, four);
      done.bytes += std::int64_t{3} * count;
    } else {
      count = static_cast<unsigned>(std::countr_zero(high | 0x10000u));
      const __m128i low = _mm_unpacklo_epi8(v, none);
      _mm_storeu_si128(target, _mm_unpacklo_epi16(low, none));
      if (count > 4) {
        const __m128i rest = _mm_unpackhi_epi8(v, none);
        _mm_storeu_si128(target + 1, _mm_unpackhi_epi16(low, none));
        _mm_storeu_si128(target + 2, _mm_unpacklo_epi16(rest, none));
        _mm_storeu_si128(target + 3, _mm_unpackhi_epi16(rest, none));
      }
      done.bytes += count;
      single += count;
    }
    done.characters += count;
  }
  return done;
}

Progress decode_blocks_and_run(const std::uint8_t* bytes, std::int64_t size, char32_t* out, std::size_t room,
                               std::size_t& single) {
  const Progress blocks = decode_blocks(bytes, size, out, room, single);
  const Progress run = decode_run(bytes + blocks.bytes, size - blocks.bytes, out + blocks.characters,
                                  room - blocks.characters, single);
  return {blocks.bytes + run.bytes, blocks.characters + run.characters};
}

DecodeRun fastest_decoder() {
  if (can_decode_blocks()) return decode_blocks_and_run;
  return __builtin_cpu_supports("ssse3") != 0 ? decode_run : decode_nothing;
}
#else
DecodeRun fastest_decoder() {
  return decode_nothing;
}
#endif

// Encodes characters of three bytes from a place on, four at a time, and says how many; up to four bytes more
// than these take are written.
using EncodeRun = std::size_t (*)(const char32_t* text, std::size_t size, char* out);

std::size_t encode_nothing(const char32_t*, std::size_t, char*) {
  return 0;
}

#if defined(__x86_64__)
__attribute__((target("ssse3"))) std::size_t encode_run(const char32_t* text, std::size_t size, char* out) {
  constexpr char none = static_cast<char>(0x80);
  const __m128i packed = _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, none, none, none, none);
  const __m128i least = _mm_set1_epi32(0x7ff), most = _mm_set1_epi32(0x10000);
  const __m128i second = _mm_set1_epi32(0x3f00), third = _mm_set1_epi32(0x3f0000);
  const __m128i marks = _mm_set1_epi32(0x8080e0);
  std::size_t done = 0;
  for (; done + 4 <= size; done += 4) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + done));
    const __m128i fits = _mm_and_si128(_mm_cmpgt_epi32(c, least), _mm_cmplt_epi32(c, most));
    if (_mm_movemask_epi8(fits) != 0xffff) break;
    const __m128i low = _mm_or_si128(_mm_srli_epi32(c, 12), _mm_and_si128(_mm_slli_epi32(c, 2), second));
    const __m128i high = _mm_or_si128(_mm_and_si128(_mm_slli_epi32(c, 16), third), marks);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + 3 * done),
                     _mm_shuffle_epi8(_mm_or_si128(low, high), packed));
  }
  return done;
}

EncodeRun fastest_encoder() {
  return __builtin_cpu_supports("ssse3") != 0 ? encode_run : encode_nothing;
}
#else
EncodeRun fastest_encoder() {
  return encode_nothing;
}
#endif

}  // namespace

std::u32string to_utf32(std::string_view utf8) {
  Utf8Check check;
  return to_utf32(utf8, check);
}

std::u32string to_utf32(std::string_view utf8, Utf8Check& check) {
  static const DecodeRun decode_fast = fastest_decoder();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int64_t>(utf8.size());
  // One character for each byte that begins one; a malformed sequence may stand for one without such a byte.
  std::u32string out(utf8.size() - count_continuations(utf8), U'\0');
  std::size_t count = 0;
  for (std::int64_t i = 0; i < size;) {
    if (count == out.size()) out.resize(count + count / 2 + 16);
    // Nearly all is of three bytes: 1110xxxx 10xxxxxx 10xxxxxx.
    const bool plain = bytes[i] < 0x80 || (bytes[i] & 0xf0) == 0xe0;
    if (plain && i + 16 <= size) {
      const Progress run =
          decode_fast(bytes + i, size - i, out.data() + count, out.size() - count, check.single);
      i += run.bytes;
      count += run.characters;
      if (run.bytes > 0) continue;
    }
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
    // ASCII comes in runs.
    if (bytes[i] < 0x80) {
      const std::size_t limit = std::min(out.size() - count, static_cast<std::size_t>(size - i));
      std::size_t run = 0;
      while (run < limit && bytes[i + static_cast<std::int64_t>(run)] < 0x80) {
        out[count + run] = bytes[i + static_cast<std::int64_t>(run)];
        ++run;
      }
      i += static_cast<std::int64_t>(run);
      count += run;
      check.single += run;
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
  static const EncodeRun encode_fast = fastest_encoder();
  constexpr std::size_t piece = 128, spare = 16;
  std::array<char, piece * U8_MAX_LENGTH + spare>
      bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
  std::string out;
  if (text.size() > piece) out.reserve(text.size() * 3);
  while (!text.empty()) {
    const std::u32string_view part = text.substr(0, piece);
    std::size_t size = 0;
    for (std::size_t i = 0; i < part.size();) {
      if (part[i] >= 0x800 && part.size() - i >= 4) {
        const std::size_t run = encode_fast(part.data() + i, part.size() - i, bytes.data() + size);
        size += 3 * run;
        i += run;
      }
      if (i < part.size()) U8_APPEND_UNSAFE(bytes.data(), size, part[i++]);
    }
    out.append(bytes.data(), size);
    text.remove_prefix(part.size());
  }
  return out;
}

}  // namespace yuantu
