// SPDX-License-Identifier: Apache-2.0
// What each character becomes by itself: code point -> code point, nothing, or several.
#pragma once

#include <string>
#include <vector>

namespace yuantu {

// What every character of the BMP becomes by itself; others stay as they are.
class CharacterForms {
 public:
  static constexpr char32_t dropped = 0xffffffff;
  static constexpr char32_t expanded = 0xfffffffe;  // several characters; see expansion

  static const CharacterForms& builtin();
  char32_t operator[](char32_t c) const { return c < 0x10000 ? single_[c] : c; }
  // What a character stands for by its compatibility decomposition (㎡: m2).
  static std::u32string expansion(char32_t c);

 private:
  CharacterForms();
  void set(std::u32string_view from, std::u32string_view to);
  void drop(char32_t first, char32_t last);
  void drop_invisible();
  void fold(char32_t first, char32_t last);

  std::vector<char32_t> single_;
};

}  // namespace yuantu
