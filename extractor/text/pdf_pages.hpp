// SPDX-License-Identifier: Apache-2.0
// Puts the word boxes of PDF pages into reading order: what `pdftotext -bbox-layout` prints -> text.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// Columns one after the other, what stands across them between them; lines as printed, indented where they
// are, with empty lines where the page has gaps. UTF-8.
std::string order_pdf_words(std::string_view xhtml);

}  // namespace yuantu
