// SPDX-License-Identifier: Apache-2.0
// Characters that a scanner or a typist takes for one another.
#pragma once

namespace yuantu {

// How much alike two characters print: 未 and 末 are taken for one another, 体 and 休 by a bad scan.
enum class Likeness : unsigned char { None, Near, Alike };
Likeness likeness(char32_t a, char32_t b);
inline bool look_alike(char32_t a, char32_t b) {
  return likeness(a, b) != Likeness::None;
}

// They are read alike, tones aside: 智 and 志.
bool sound_alike(char32_t a, char32_t b);

}  // namespace yuantu
