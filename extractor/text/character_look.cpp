// SPDX-License-Identifier: Apache-2.0
// Says of every character in one look which stages of repair have work with it.
#include "extractor/text/character_look.hpp"

#include "extractor/text/misread_utf8.hpp"
#include "extractor/text/normalizer.hpp"
#include "extractor/text/simplifier.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

const CharacterLooks& CharacterLooks::builtin() {
  static const CharacterLooks looks;
  return looks;
}

CharacterLooks::CharacterLooks() : looks_(std::make_unique<std::array<std::uint8_t, 0x10000>>()) {
  std::array<std::uint8_t, 0x10000>& looks = *looks_;
  add_normalization_looks(looks);
  add_simplification_looks(looks);
  for (char32_t c = 0; c < looks.size(); ++c) {
    if (betrays_misread_utf8(c)) looks[c] |= look_bytes;
    if (is_han(c)) looks[c] |= look_han;
  }
  for (char32_t c = 0xe000; c <= 0xf8ff; ++c) looks[c] |= look_rare;
  looks[U'<'] |= look_markup;
  looks[U'&'] |= look_markup;
  looks[U'?'] |= look_bytes;
}

}  // namespace yuantu
