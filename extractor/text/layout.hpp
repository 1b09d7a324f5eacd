// SPDX-License-Identifier: Apache-2.0
// Puts a page's lines together again: lines -> blocks (paragraphs, headings, captions, furniture).
#pragma once

#include <vector>

#include "extractor/text/line.hpp"

namespace yuantu {

// A stretch of the page's text that goes into a paragraph.
struct Piece {
  std::uint32_t begin = 0;  // in Page::text
  std::uint32_t end = 0;
  bool blank_before = false;  // the line break in front of it stood for a blank
};

// A paragraph, a heading, a caption, …
struct Block {
  std::uint32_t first_piece = 0;  // [first, last) of Layout::pieces
  std::uint32_t last_piece = 0;
  LineKind kind = LineKind::Body;
  bool marked = false;  // markup or doubled type says that it is a heading
};

struct Layout {
  Page page;
  std::vector<Piece> pieces;
  std::vector<Block> blocks;  // in reading order

  // The first characters of a block.
  std::u32string beginning(const Block& block, std::size_t size) const;
};

// Sentences that layout tore apart stand whole; what had interrupted them follows.
Layout join_lines(Page page, SourceRepairs& repairs);

}  // namespace yuantu
