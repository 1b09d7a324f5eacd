// SPDX-License-Identifier: Apache-2.0
// Repairs stretches of UTF-8 that were read as GBK or as Latin-1: 浜戝箔 and äº‘å²­ -> 云岭.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Only where the bytes of a stretch are UTF-8 again: text that was read rightly never is.
MappedText repair_misread_utf8(MappedText text, SourceRepairs& repairs);

// True for the characters that misread text always has among others.
constexpr bool betrays_misread_utf8(char32_t c) {
  // The first bytes of 、。, ， and “, with the second ones: every line of text has some of these signs.
  return c == U'銆' || c == U'锛' || c == U'鈥' || (c >= 0xe3 && c <= 0xef);
}

}  // namespace yuantu
