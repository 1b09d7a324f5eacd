// SPDX-License-Identifier: Apache-2.0
// A small fixed set of words that is asked for every word of a text: most are told from its members by their
// first character alone, by one bit each.
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
    for (const std::u32string_view word : words_) firsts_[word[0] / 64 % 4] |= bit(word[0]);
  }

  // The text is not empty.
  constexpr bool has(std::u32string_view text) const {
    if ((firsts_[text[0] / 64 % 4] & bit(text[0])) == 0) return false;
    return std::find(words_.begin(), words_.end(), text) != words_.end();
  }

 private:
  static constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

  std::array<std::u32string_view, n> words_{};
  std::array<std::uint64_t, 4> firsts_{};  // by the last byte of the first character
};

}  // namespace yuantu
