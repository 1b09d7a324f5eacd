// SPDX-License-Identifier: Apache-2.0
// Looks up eight places at once where the processor can.
#include "extractor/word_beginnings.hpp"

#include "extractor/processor.hpp"

namespace yuantu {

#if defined(__x86_64__)
namespace {

// The bits at eight places, each the lowest of its lane.
YUANTU_AVX2 inline __m256i look_up(const std::uint32_t* bits, __m256i at) {
  const __m256i words =
      _mm256_i32gather_epi32(reinterpret_cast<const int*>(bits), _mm256_srli_epi32(at, 5), 4);
  return _mm256_srlv_epi32(words, _mm256_and_si256(at, _mm256_set1_epi32(31)));
}

}  // namespace

// Of 64 places, behind the last of which stands another character.
YUANTU_AVX2 std::uint64_t WordBeginnings::find_block(const char32_t* text) const {
  std::uint64_t found = 0;
  for (unsigned i = 0; i < 64; i += 8) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + i));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + i + 1));
    const __m256i hash =
        _mm256_xor_si256(_mm256_mullo_epi32(first, _mm256_set1_epi32(static_cast<int>(first_factor))),
                         _mm256_mullo_epi32(second, _mm256_set1_epi32(static_cast<int>(second_factor))));
    // U+FFFF is in no word.
    const __m256i character = _mm256_min_epu32(first, _mm256_set1_epi32(0xffff));
    const __m256i bits = _mm256_or_si256(look_up(pairs_.data(), _mm256_srli_epi32(hash, 16)),
                                         look_up(alone_.data(), character));
    const auto mask =
        static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_slli_epi32(bits, 31))));
    found |= std::uint64_t{mask} << i;
  }
  return found;
}

#else

std::uint64_t WordBeginnings::find_block(const char32_t*) const {
  return 0;
}

#endif

void WordBeginnings::find(std::u32string_view text, PlaceBits& places) const {
  places.assign(text.size());
  std::size_t at = 0;
  if (has_avx2()) {
    for (; at + 64 < text.size(); at += 64) places.block(at / 64) = find_block(text.data() + at);
  }
  for (; at < text.size(); ++at) {
    const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\0';
    places.block(at / 64) |= std::uint64_t{may_begin(text[at], next)} << (at % 64);
  }
}

}  // namespace yuantu
