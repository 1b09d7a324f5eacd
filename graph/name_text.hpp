// SPDX-License-Identifier: Apache-2.0
// Compares the characters of two names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {

inline bool ends_with_any(std::u32string_view name, auto const& ends) {
  return std::any_of(std::begin(ends), std::end(ends),
                     [&](std::u32string_view end) { return name.ends_with(end); });
}

// The characters of one stand in the other in their order.
inline bool in_order(std::u32string_view part, std::u32string_view whole) {
  std::size_t at = 0;
  for (const char32_t c : part) {
    at = whole.find(c, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

// Where two words of one length differ in one Han character that names nothing by itself: 一 and 二, 东 and
// 西 tell things apart, however alike they print. npos if they do not.
inline std::size_t one_difference(std::u32string_view a, std::u32string_view b) {
  constexpr std::u32string_view telling = U"〇一二三四五六七八九十百千万东西南北中上下左右甲乙丙丁新老大小";
  std::size_t found = std::u32string_view::npos;
  if (a.size() != b.size()) return found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const bool second = found != std::u32string_view::npos;
    if (second || !is_han(a[i]) || !is_han(b[i]) || telling.find(a[i]) != std::u32string_view::npos ||
        telling.find(b[i]) != std::u32string_view::npos)
      return std::u32string_view::npos;
    found = i;
  }
  return found;
}

}  // namespace yuantu
