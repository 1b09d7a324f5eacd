// SPDX-License-Identifier: Apache-2.0
// Characters that a scanner or a typist takes for one another.
#pragma once

namespace yuantu {

// They print alike: 未 and 末.
bool look_alike(char32_t a, char32_t b);

// They are read alike, tones aside: 智 and 志.
bool sound_alike(char32_t a, char32_t b);

}  // namespace yuantu
