// SPDX-License-Identifier: Apache-2.0
// Asks the filter of misprinted words of many pairs of characters at once.
#include "extractor/text/misprint_table.hpp"

#include <initializer_list>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace yuantu {
namespace {

using PairsIn = std::uint64_t (*)(const MisprintPairs& filter, const char32_t* text, std::size_t count);

std::uint64_t one_by_one(const MisprintPairs& filter, const char32_t* text, std::size_t count) {
  std::uint64_t found = 0;
  for (std::size_t k = 0; k < count; ++k) found |= std::uint64_t{filter.may_have(text[k], text[k + 1])} << k;
  return found;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) std::uint64_t by_eights(const MisprintPairs& filter, const char32_t* text,
                                                        std::size_t count) {
  const __m256i one = _mm256_set1_epi32(1), low = _mm256_set1_epi32(31);
  const __m256i first_factor = _mm256_set1_epi32(static_cast<int>(MisprintPairs::factor_of_first));
  const __m256i second_factor = _mm256_set1_epi32(static_cast<int>(MisprintPairs::factor_of_second));
  const auto* words = reinterpret_cast<const int*>(filter.data());
  std::uint64_t found = 0;
  std::size_t k = 0;
  for (; k + 8 <= count; k += 8) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + k));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + k + 1));
    const __m256i both =
        _mm256_xor_si256(_mm256_mullo_epi32(first, first_factor), _mm256_mullo_epi32(second, second_factor));
    const __m256i hash = _mm256_xor_si256(both, _mm256_srli_epi32(both, 15));
    __m256i mask = _mm256_sllv_epi32(one, _mm256_and_si256(hash, low));
    for (const auto shift : {MisprintPairs::shifts[0], MisprintPairs::shifts[1]}) {
      const __m256i place = _mm256_and_si256(_mm256_srli_epi32(hash, static_cast<int>(shift)), low);
      mask = _mm256_or_si256(mask, _mm256_sllv_epi32(one, place));
    }
    const __m256i index = _mm256_srli_epi32(hash, 32 - MisprintPairs::log_size);
    const __m256i bits = _mm256_i32gather_epi32(words, index, 4);
    const __m256i all = _mm256_cmpeq_epi32(_mm256_and_si256(bits, mask), mask);
    const auto eight = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(all)));
    found |= std::uint64_t{eight} << k;
  }
  return k == count ? found : found | one_by_one(filter, text + k, count - k) << k;
}

PairsIn fastest() {
  return __builtin_cpu_supports("avx2") != 0 ? by_eights : one_by_one;
}
#else
PairsIn fastest() {
  return one_by_one;
}
#endif

}  // namespace

std::uint64_t pairs_in(const MisprintPairs& filter, const char32_t* text, std::size_t count) {
  static_assert(MisprintPairs::bits_of_pair == 3 && MisprintPairs::shifts[2] == 0);
  static const PairsIn ask = fastest();
  return ask(filter, text, count);
}

}  // namespace yuantu
