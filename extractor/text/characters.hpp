// SPDX-License-Identifier: Apache-2.0
// Classes of characters that the repair of text asks for.
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

// Marks that the markup stage puts at the start of a line for the layout stage. Private-use characters of the
// input never get that far: they become U+FFFD.
inline constexpr char32_t heading_mark = 0xe000;    // <h1> … <h6>
inline constexpr char32_t cell_mark = 0xe001;       // a table cell
inline constexpr char32_t paragraph_mark = 0xe002;  // the start of a block element
inline constexpr char32_t title_mark = 0xe003;      // <title>

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
inline constexpr CharacterSet closing_characters(U"”’）》】〉」』］)]");
constexpr bool is_closing(char32_t c) {
  return closing_characters.has(c);
}
inline constexpr CharacterSet opening_characters(U"“‘（《【〈「『［([");
constexpr bool is_opening(char32_t c) {
  return opening_characters.has(c);
}
// Punctuation of Chinese text, full-width.
inline constexpr CharacterSet chinese_punctuation(U"，。、；：！？“”‘’（）《》【】〈〉—…·～");
constexpr bool is_chinese_punctuation(char32_t c) {
  return chinese_punctuation.has(c);
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
// Where a character stands next, sixteen places at a time; the size of the text if it does not.
inline std::size_t find_character(std::u32string_view text, char32_t c, std::size_t from) {
  std::size_t i = from;
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi32(static_cast<int>(c));
  const auto equal = [&](std::size_t at) {
    return _mm_cmpeq_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&text[at])), wanted);
  };
  for (; i + 16 <= text.size(); i += 16) {
    const __m128i eight = _mm_packs_epi32(equal(i), equal(i + 4));
    const __m128i more = _mm_packs_epi32(equal(i + 8), equal(i + 12));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(eight, more)));
    if (mask != 0) return i + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  while (i < text.size() && text[i] != c) ++i;
  return std::min(i, text.size());
}
inline bool has_one_of_two(std::u32string_view text, char32_t one, char32_t other) {
  std::size_t i = 0;
#if defined(__SSE2__)
  const __m128i first = _mm_set1_epi32(static_cast<int>(one)),
                second = _mm_set1_epi32(static_cast<int>(other));
  __m128i any = _mm_setzero_si128();
  for (; i + 4 <= text.size(); i += 4) {
    const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i*>(&text[i]));
    any = _mm_or_si128(any, _mm_or_si128(_mm_cmpeq_epi32(four, first), _mm_cmpeq_epi32(four, second)));
  }
  if (_mm_movemask_epi8(any) != 0) return true;
#endif
  for (; i < text.size(); ++i)
    if (text[i] == one || text[i] == other) return true;
  return false;
}
// Goes through the characters of a text that are none of the commonest ideographs, in their order. A stretch
// is looked at at once, so that the lengths of runs of Han take no branches.
class OtherCharacters {
 public:
  explicit OtherCharacters(std::u32string_view text, std::size_t from = 0) : text_(text), base_(from) {
    if (from < text.size()) look();
  }

  // The next one's place, the size of the text behind the last one. What stands behind may not have changed.
  std::size_t next() {
    while (found_ == 0) {
      base_ += stretch;
      if (base_ >= text_.size()) return text_.size();
      look();
    }
    const std::size_t place = base_ + static_cast<std::size_t>(std::countr_zero(found_));
    found_ &= found_ - 1;
    return place;
  }

  // Places in front of one that is still to come are passed over.
  void skip_to(std::size_t place) {
    if (place < base_ + stretch) {
      found_ &= ~std::uint64_t{0} << (place - base_);
    } else {
      base_ = place;
      found_ = 0;
      if (place < text_.size()) look();
    }
  }

 private:
  static constexpr std::size_t stretch = 64;

  void look() {
    const char32_t* const text = text_.data() + base_;
    const std::size_t count = std::min(stretch, text_.size() - base_);
    std::size_t i = 0;
    found_ = 0;
#if defined(__SSE2__)
    // The commonest are those that come out least of all when their numbers are counted from the first of
    // them.
    const __m128i first = _mm_set1_epi32(static_cast<int>(0x80004e00)),
                  last = _mm_set1_epi32(static_cast<int>(0x800051ff));
    const auto others = [&](std::size_t at) {
      const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + at));
      return _mm_cmpgt_epi32(_mm_sub_epi32(four, first), last);
    };
    for (; i + 16 <= count; i += 16) {
      const __m128i eight = _mm_packs_epi32(others(i), others(i + 4));
      const __m128i more = _mm_packs_epi32(others(i + 8), others(i + 12));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(eight, more)));
      found_ |= std::uint64_t{mask} << i;
    }
    for (; i + 4 <= count; i += 4)
      found_ |= static_cast<std::uint64_t>(_mm_movemask_ps(_mm_castsi128_ps(others(i)))) << i;
#endif
    for (; i < count; ++i) found_ |= std::uint64_t{text[i] - 0x4e00u >= 0x5200u} << i;
  }

  std::u32string_view text_;
  std::size_t base_;
  std::uint64_t found_ = 0;  // of the stretch at base_
};
// Characters that take one column in print; Han takes two.
constexpr bool is_narrow(char32_t c) {
  return c < 0x2000;
}

}  // namespace yuantu
