// SPDX-License-Identifier: Apache-2.0
// Classes of characters that the repair of text asks for.
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {

// Marks that the markup stage puts at the start of a line for the layout stage. Private-use characters of the
// input never get that far: they become U+FFFD.
inline constexpr char32_t heading_mark = 0xe000;    // <h1> … <h6>, <title>
inline constexpr char32_t cell_mark = 0xe001;       // a table cell
inline constexpr char32_t paragraph_mark = 0xe002;  // the start of a block element

// A literal is looked through without branches.
template <std::size_t N>
constexpr bool one_of(char32_t c, const char32_t (&set)[N]) {
  bool found = false;
  for (std::size_t i = 0; i + 1 < N; ++i) found |= set[i] == c;
  return found;
}
constexpr bool is_blank(char32_t c) {
  return c <= 0x3000 && (c == U' ' || c == U'\t' || c == 0x3000);
}
// 。！？… and what may close a sentence behind them.
constexpr bool ends_sentence(char32_t c) {
  if (is_han(c)) return false;
  return c == U'。' || c == U'！' || c == U'？' || c == U'…';
}
constexpr bool is_closing(char32_t c) {
  return !is_han(c) && one_of(c, U"”’）》】〉」』］)]");
}
constexpr bool is_opening(char32_t c) {
  return !is_han(c) && one_of(c, U"“‘（《【〈「『［([");
}
// Punctuation of Chinese text, full-width.
constexpr bool is_chinese_punctuation(char32_t c) {
  // Most characters are Han, figures and letters: they are told apart without looking through the list.
  const bool possible =
      (c >= 0x2014 && c <= 0x2026) || (c >= 0x3001 && c <= 0x3011) || c >= 0xff01 || c == 0xb7;
  if (!possible) return false;
  return !is_han(c) && one_of(c, U"，。、；：！？“”‘’（）《》【】〈〉—…·～");
}
constexpr bool is_chinese(char32_t c) {
  return is_han(c) || is_chinese_punctuation(c);
}
// How many of the commonest ideographs stand in a row at a place. No stage has work with them by themselves,
// and they are passed over four at a time.
inline std::size_t han_run(std::u32string_view text, std::size_t at) {
  std::size_t i = at;
#if defined(__SSE2__)
  const __m128i first = _mm_set1_epi32(0x4e00), size = _mm_set1_epi32(0x5200), none = _mm_set1_epi32(-1);
  for (; i + 4 <= text.size(); i += 4) {
    const __m128i four = _mm_sub_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&text[i])), first);
    const __m128i in = _mm_and_si128(_mm_cmpgt_epi32(four, none), _mm_cmplt_epi32(four, size));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(in));
    if (mask != 0xffff) return i + static_cast<std::size_t>(std::countr_one(mask)) / 4 - at;
  }
#endif
  while (i < text.size() && text[i] - 0x4e00u < 0x5200u) ++i;
  return i - at;
}
// Characters that take one column in print; Han takes two.
constexpr bool is_narrow(char32_t c) {
  return c < 0x2000;
}

}  // namespace yuantu
