// SPDX-License-Identifier: Apache-2.0
// Decides which zone or place of an article 园区, 该区 and 全市 mean where figures are told: the one that the
// article is about, not the one named last.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/page_pieces.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

struct ResolvedPointer {
  Span span;
  std::uint32_t name = no_mention;  // index of a Name mention
};

// What each mention stands for (by mention), and pointers that are no mentions yet (全市 in an article that
// names its city only inside other names), sorted by span.
struct PointerResolution {
  std::vector<std::uint32_t> names;
  std::vector<ResolvedPointer> extra;
};
// `ids`: by mention, equal for mentions of one name.
PointerResolution resolve_pointers(const Document& document, const Mentions& mentions,
                                   const std::vector<std::uint32_t>& ids, const PagePieces& pieces,
                                   const TextMarks& marks);

}  // namespace yuantu
