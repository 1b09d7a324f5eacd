// SPDX-License-Identifier: Apache-2.0
// Says quickly of most places of a text that none of some words begins there, by the two characters that
// stand there: first characters alone are those of too many other words.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "extractor/character_set.hpp"

namespace yuantu {

class WordBeginnings {
 public:
  void add(std::u32string_view word) {
    if (word.size() == 1) {
      alone_.add(word[0]);
    } else {
      pairs_.set(slot(word[0], word[1]));
    }
  }
  // False only if no word begins with the first character, and with the second behind it.
  bool may_begin(char32_t first, char32_t second) const {
    return pairs_[slot(first, second)] || alone_.has(first);
  }

 private:
  // Thousands of words fill a few hundredths of it.
  static constexpr std::size_t slots = 0x10000;

  static std::size_t slot(char32_t first, char32_t second) {
    return (static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
            static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
           16;
  }

  CharacterTable alone_;  // words of one character
  std::bitset<slots> pairs_;
};

}  // namespace yuantu
