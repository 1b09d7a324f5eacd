// SPDX-License-Identifier: Apache-2.0
// Finds sentences, articles and dates: blocks -> Document.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/text/layout.hpp"

namespace yuantu {

// Fills text, origin, sentences, articles and repairs of a document whose original is set. Of a long layout
// the text goes meanwhile.
void build_structure(Document& document, Layout& layout, SourceRepairs repairs);

}  // namespace yuantu
