// SPDX-License-Identifier: Apache-2.0
// Says of every character in one look which stages of repair have work with it. Most characters are Han that
// nothing is to be done with, and most pages need few of the stages.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace yuantu {

enum Look : std::uint8_t {
  look_markup = 1,        // < and &: tags and entities
  look_bytes = 2,         // betrays bytes that were read wrongly
  look_rare = 4,          // private use, or several characters in one
  look_folds = 8,         // becomes another character, or goes
  look_sign = 16,         // depends on its neighbours: punctuation, line breaks, O and l in numbers
  look_phrase = 32,       // begins a phrase of the table of simplified characters
  look_traditional = 64,  // simplified text does not have it
  look_han = 128,
};

class CharacterLooks {
 public:
  static const CharacterLooks& builtin();

  // Characters outside the BMP share the looks of others inside: more than there is to do, never less.
  std::uint8_t operator[](char32_t c) const { return (*looks_)[c & 0xffff]; }

  // All that a text asks for.
  std::uint8_t of(std::u32string_view text) const {
    std::uint8_t all = 0;
    for (const char32_t c : text) all |= (*looks_)[c & 0xffff];
    return all;
  }

 private:
  CharacterLooks();
  std::unique_ptr<std::array<std::uint8_t, 0x10000>> looks_;
};

}  // namespace yuantu
