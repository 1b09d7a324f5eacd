// SPDX-License-Identifier: Apache-2.0
// Decodes UTF-8 by 64 bytes at a time where the processor can, so that no character waits for the one before.
#include "extractor/utf_blocks.hpp"

#if defined(__x86_64__)
// gcc 12 takes registers that its headers leave as they are for uninitialized memory.
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <bit>

#define YUANTU_AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,lzcnt,popcnt,bmi")))

namespace yuantu {
namespace {

alignas(64) constexpr std::array<std::uint8_t, 64> places = [] {
  std::array<std::uint8_t, 64> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::uint8_t>(i);
  return numbers;
}();

std::uint64_t below(std::size_t count) {
  return count < 64 ? (std::uint64_t{1} << count) - 1 : ~std::uint64_t{0};
}

// What a block of bytes has, one bit for each byte.
struct Block {
  __m512i bytes;
  std::uint64_t single;  // characters of one byte
  std::uint64_t three;   // beginnings of characters of three bytes
  std::uint64_t starts;  // of the characters up to the first byte that is not as it should be
};

YUANTU_AVX512 inline Block look_at(const std::uint8_t* bytes) {
  Block block;
  block.bytes = _mm512_loadu_si512(bytes);
  const auto all = [](unsigned char c) { return static_cast<char>(c); };
  const std::uint64_t high = _mm512_movepi8_mask(block.bytes);
  const std::uint64_t continuation = _mm512_cmplt_epi8_mask(block.bytes, _mm512_set1_epi8(all(0xc0)));
  block.single = ~high;
  block.three = _mm512_cmpeq_epi8_mask(_mm512_and_si512(block.bytes, _mm512_set1_epi8(all(0xf0))),
                                       _mm512_set1_epi8(all(0xe0)));
  const std::uint64_t wrong =
      (continuation ^ (block.three << 1 | block.three << 2)) | (high & ~continuation & ~block.three);
  const auto end = static_cast<std::size_t>(std::countr_zero(wrong));
  block.starts = (block.single & below(end)) | (block.three & below(end < 2 ? 0 : end - 2));
  return block;
}

// Decodes the characters that begin at sixteen places of a block; says which are malformed for what they
// spell.
YUANTU_AVX512 inline std::uint32_t decode_sixteen(const Block& block, __m128i at, char32_t* out) {
  // Of each character its last byte first, one character in four bytes.
  const __m512i to_all_four = _mm512_set4_epi32(0x0c0c0c0c, 0x08080808, 0x04040404, 0);
  const __m512i index = _mm512_add_epi8(_mm512_shuffle_epi8(_mm512_cvtepu8_epi32(at), to_all_four),
                                        _mm512_set1_epi32(0x00000102));
  const __m512i three =
      _mm512_and_si512(_mm512_permutexvar_epi8(index, block.bytes), _mm512_set1_epi32(0x00ffffff));
  const __m512i pairs = _mm512_maddubs_epi16(_mm512_and_si512(three, _mm512_set1_epi32(0x000f3f3f)),
                                             _mm512_set1_epi32(0x00014001));
  const __m512i wide = _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x10000001));
  const __mmask16 is_wide = _mm512_test_epi32_mask(three, _mm512_set1_epi32(0x00800000));
  _mm512_storeu_si512(out, _mm512_mask_blend_epi32(is_wide, _mm512_srli_epi32(three, 16), wide));
  const __m512i upper = _mm512_and_si512(wide, _mm512_set1_epi32(0xf800));
  return static_cast<std::uint32_t>(_mm512_mask_cmplt_epi32_mask(is_wide, wide, _mm512_set1_epi32(0x800)) |
                                    _mm512_mask_cmpeq_epi32_mask(is_wide, upper, _mm512_set1_epi32(0xd800)));
}

}  // namespace

bool can_decode_blocks() {
  return __builtin_cpu_supports("avx512vbmi2") != 0 && __builtin_cpu_supports("avx512vbmi") != 0 &&
         __builtin_cpu_supports("avx512bw") != 0;
}

YUANTU_AVX512 Progress decode_blocks(const std::uint8_t* bytes, std::int64_t size, char32_t* out,
                                     std::size_t room, std::size_t& single) {
  const __m512i iota = _mm512_load_si512(places.data());
  Progress done{0, 0};
  while (done.bytes + 64 <= size && done.characters + 64 <= room) {
    const Block block = look_at(bytes + done.bytes);
    if (block.starts == 0) break;
    const auto count = static_cast<std::size_t>(std::popcount(block.starts));
    const __m512i from = _mm512_maskz_compress_epi8(block.starts, iota);
    char32_t* const target = out + done.characters;
    std::uint64_t bad = decode_sixteen(block, _mm512_castsi512_si128(from), target);
    if (count > 16)
      bad |= std::uint64_t{decode_sixteen(block, _mm512_extracti32x4_epi32(from, 1), target + 16)} << 16;
    if (count > 32) {
      bad |= std::uint64_t{decode_sixteen(block, _mm512_extracti32x4_epi32(from, 2), target + 32)} << 32;
      bad |= std::uint64_t{decode_sixteen(block, _mm512_extracti32x4_epi32(from, 3), target + 48)} << 48;
    }
    if ((bad & below(count)) != 0) break;
    const auto last = static_cast<unsigned>(63 - std::countl_zero(block.starts));
    done.bytes += last + ((block.three >> last & 1) != 0 ? 3 : 1);
    done.characters += count;
    single += static_cast<std::size_t>(std::popcount(block.starts & block.single));
  }
  return done;
}

}  // namespace yuantu
#else
namespace yuantu {

bool can_decode_blocks() {
  return false;
}

Progress decode_blocks(const std::uint8_t*, std::int64_t, char32_t*, std::size_t, std::size_t&) {
  return {0, 0};
}

}  // namespace yuantu
#endif
