// SPDX-License-Identifier: Apache-2.0
// Undoes the doubling of characters in headings that were printed twice for bold type.
#pragma once

#include <string_view>
#include <vector>

namespace yuantu {

// The characters of a heading that stay, as indices, in order; empty if the heading is not doubled. A text
// layer may repeat the whole heading, each run of it (近近33年), each character, or only its first part.
std::vector<std::size_t> undouble(std::u32string_view heading);

}  // namespace yuantu
