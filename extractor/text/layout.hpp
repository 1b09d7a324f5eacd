// SPDX-License-Identifier: Apache-2.0
// Puts a page's lines together again: lines -> blocks (paragraphs, headings, captions, furniture).
#pragma once

#include <vector>

#include "extractor/text/line.hpp"

namespace yuantu {

struct Block {
  MappedText text;  // one paragraph, no line break
  LineKind kind = LineKind::Body;
  std::uint32_t line = 0;  // where its first line stands on the page
  bool marked = false;     // markup or doubled type says that it is a heading
};

// Blocks in reading order. Sentences that layout tore apart stand whole; what had interrupted them follows.
std::vector<Block> join_lines(Page page, SourceRepairs& repairs);

}  // namespace yuantu
