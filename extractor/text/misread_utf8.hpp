// SPDX-License-Identifier: Apache-2.0
// Repairs stretches of UTF-8 that were read as GBK or as Latin-1: 浜戝箔 and äº‘å²­ -> 云岭.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Only where the bytes of a stretch are UTF-8 again: text that was read rightly never is.
MappedText repair_misread_utf8(MappedText text, SourceRepairs& repairs);

// True for the characters that misread text always has among others.
bool betrays_misread_utf8(char32_t c);

}  // namespace yuantu
