// SPDX-License-Identifier: Apache-2.0
// Corrects characters that a scanner misread, where a common word shows what was meant: 儿乎 -> 几乎.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Works on a paragraph of a text: a word that a line break tears must stand together. `page` is the printed
// text around it.
void repair_misprints(std::u32string& text, const Origins& origin, Span paragraph, std::u32string_view page,
                      SourceRepairs& repairs);

}  // namespace yuantu
