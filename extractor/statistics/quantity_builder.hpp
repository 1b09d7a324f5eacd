// SPDX-License-Identifier: Apache-2.0
// Makes quantities of numbers and units that were read in a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/statistics/quantity.hpp"

namespace yuantu {

class QuantityBuilder {
 public:
  // The text ends where the range to read does; what was found must outlive the builder.
  QuantityBuilder(std::u32string_view text, std::uint32_t begin, std::vector<StatedQuantity>& found)
      : text_(text), begin_(begin), found_(found) {}

 protected:
  char32_t at(std::uint32_t i) const { return i < text_.size() && i >= begin_ ? text_[i] : U'\0'; }
  char32_t before(std::uint32_t i) const { return i > begin_ ? text_[i - 1] : U'\0'; }
  bool reads(std::uint32_t i, std::u32string_view words) const {
    return text_.substr(i, words.size()) == words;
  }
  bool reads_back(std::uint32_t i, std::u32string_view word) const {
    return i >= begin_ + word.size() && reads(i - static_cast<std::uint32_t>(word.size()), word);
  }

  // Appends a quantity with the sign and the bounds that stand beside it; `inner` is the bound inside:
  // 3000余.
  void add(Span number, Span unit_span, Decimal value, std::string_view unit, QuantityKind kind, Bound inner);
  // The rate of the quantity added last, whose number begins at i.
  void add_rate(std::uint32_t i);

  std::u32string_view text_;
  std::uint32_t begin_;
  std::vector<StatedQuantity>& found_;

 private:
  void add_sign(StatedQuantity& quantity) const;
  void add_bounds(StatedQuantity& quantity, Bound inner) const;
};

}  // namespace yuantu
