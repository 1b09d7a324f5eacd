// SPDX-License-Identifier: Apache-2.0
// Finds the pieces that a page is put together from: Document, Mentions -> where each begins.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

// The sections of a text (what stands below a headline or subheadline) and its pieces: sections of one
// article that have a name in common are one piece.
class PagePieces {
 public:
  // `ids`: equal for mentions of one name.
  PagePieces(const Document& document, const Mentions& mentions, const std::vector<std::uint32_t>& ids);

  std::uint32_t section_count() const { return static_cast<std::uint32_t>(section_begins_.size()); }
  std::uint32_t section_at(std::uint32_t position) const { return index_at(section_begins_, position); }
  std::uint32_t piece_at(std::uint32_t position) const { return index_at(piece_begins_, position); }
  // From the beginning of the piece that holds a position to that of the next.
  Span piece_around(std::uint32_t position) const;

 private:
  static std::uint32_t index_at(const std::vector<std::uint32_t>& begins, std::uint32_t position);

  std::vector<std::uint32_t> section_begins_;
  std::vector<std::uint32_t> piece_begins_;
};

}  // namespace yuantu
