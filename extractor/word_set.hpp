// SPDX-License-Identifier: Apache-2.0
// A small fixed set of words that is asked for every word of a text: most are told from its members by one
// bit that the first and the last character and the length choose.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yuantu {

template <std::size_t n>
class WordSet {
 public:
  consteval explicit WordSet(const std::u32string_view (&words)[n]) {
    std::copy(words, words + n, words_.begin());
    for (const std::u32string_view word : words_) bits_[slot(word) / 64] |= bit(word);
  }

  // The text is not empty.
  constexpr bool has(std::u32string_view text) const { return find(text) < n; }
  // Its place among the words; `n` where it is none of them.
  constexpr std::size_t find(std::u32string_view text) const {
    if ((bits_[slot(text) / 64] & bit(text)) == 0) return n;
    return static_cast<std::size_t>(std::find(words_.begin(), words_.end(), text) - words_.begin());
  }

 private:
  static constexpr std::uint32_t slot(std::u32string_view text) {
    return (text.front() * 7u + text.back() * 61u + static_cast<std::uint32_t>(text.size()) * 517u) % 2048u;
  }
  static constexpr std::uint64_t bit(std::u32string_view text) {
    return std::uint64_t{1} << (slot(text) % 64);
  }

  std::array<std::u32string_view, n> words_{};
  std::array<std::uint64_t, 2048 / 64> bits_{};
};

}  // namespace yuantu
