// SPDX-License-Identifier: Apache-2.0
// Reads ranks: 第八位, 全国第三, 居首位, 前十强.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/statistics/quantity.hpp"

namespace yuantu {

class RankReader {
 public:
  // Reads `text` from `begin` on; `found` receives the ranks.
  RankReader(std::u32string_view text, std::uint32_t begin, std::vector<StatedQuantity>& found)
      : text_(text), begin_(begin), found_(found) {}

  // What begins with 第; with 首, 榜, 之 or 居; with 前. Each returns where to go on.
  std::uint32_t ordinal(std::uint32_t i);
  std::uint32_t first_place(std::uint32_t i);
  std::uint32_t top_places(std::uint32_t i);

 private:
  char32_t at(std::uint32_t i) const { return i < text_.size() && i >= begin_ ? text_[i] : U'\0'; }
  char32_t before(std::uint32_t i) const { return i > begin_ ? text_[i - 1] : U'\0'; }
  void add_rank(Span span, Span number, Decimal value, Bound bound, bool top);

  std::u32string_view text_;
  std::uint32_t begin_;
  std::vector<StatedQuantity>& found_;
};

}  // namespace yuantu
