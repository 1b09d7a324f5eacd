// SPDX-License-Identifier: Apache-2.0
// Adds sign, bounds and rate to a number with its unit: what stands right beside it.
#include "extractor/statistics/quantity_builder.hpp"

#include <algorithm>
#include <optional>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/unit_table.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

bool ends_clause(char32_t c) {
  return !is_han(c) && is_one_of(c, U"，。；：！？,;:!?\n（(");
}

}  // namespace

void QuantityBuilder::add(Span number, Span unit_span, Decimal value, std::string_view unit,
                          QuantityKind kind, Bound inner) {
  StatedQuantity quantity;
  quantity.number = number;
  quantity.unit_span = unit_span;
  quantity.span = Span{number.begin, std::max(number.end, unit_span.end)};
  quantity.value = value;
  quantity.unit = unit;
  quantity.kind = kind;
  quantity.bound = inner;
  add_sign(quantity);
  add_bounds(quantity, inner);
  found_.push_back(quantity);
}

void QuantityBuilder::add_sign(StatedQuantity& quantity) const {
  const std::uint32_t i = quantity.number.begin;
  if (!is_one_of(before(i), U"-－−")) return;
  const char32_t earlier = i - 1 > begin_ ? text_[i - 2] : U'\0';
  if (figure_of(earlier) >= 0 || is_latin(earlier) || is_one_of(earlier, U"%％元")) return;
  quantity.value = -quantity.value;
  quantity.span.begin = i - 1;
}

// The word before the number decides; then the word behind it; then 余 or 多 inside.
void QuantityBuilder::add_bounds(StatedQuantity& quantity, Bound inner) const {
  std::uint32_t i = quantity.number.begin;
  while (i > begin_ && is_one_of(text_[i - 1], U" ￥¥$")) --i;
  constexpr std::u32string_view renminbi = U"人民币";
  if (quantity.kind == QuantityKind::Money && text_.substr(begin_, i - begin_).ends_with(renminbi))
    i -= static_cast<std::uint32_t>(renminbi.size());
  const bool bare =
      figure_of(text_[quantity.number.begin]) < 0 && chinese_digit_of(text_[quantity.number.begin]) < 0;
  const std::optional<BoundMatch> earlier = match_bound_before(text_.substr(begin_, i - begin_), bare);
  const std::optional<BoundMatch> later = match_bound_after(text_.substr(quantity.span.end));
  if (later) {
    quantity.bound = later->bound;
    quantity.span.end += later->length;
    if (inner == Bound::Min && later->bound == Bound::Exact) quantity.bound = inner;
  }
  if (earlier) {
    quantity.bound = earlier->bound;
    quantity.span.begin = i - earlier->length;
  }
}

// 年产3万吨 -> t/a; money, shares, durations and ranks have no rate.
void QuantityBuilder::add_rate(std::uint32_t i) {
  StatedQuantity& quantity = found_.back();
  switch (quantity.kind) {
    case QuantityKind::Money:
    case QuantityKind::Percent:
    case QuantityKind::Duration:
    case QuantityKind::Multiple:
    case QuantityKind::Rank:
    case QuantityKind::Computing:
    case QuantityKind::Electric:
      return;
    default:
      break;
  }
  std::uint32_t length = 0;
  quantity.per = match_rate_after(text_.substr(quantity.unit_span.end), length);
  if (!quantity.per.empty()) {
    quantity.span.end = std::max(quantity.span.end, quantity.unit_span.end + length);
  } else {
    std::uint32_t start = i;
    while (start > begin_ && !ends_clause(text_[start - 1])) --start;
    std::uint32_t at = 0;
    quantity.per = last_rate_of(text_.substr(start, i - start), at);
    if (!quantity.per.empty()) quantity.rate = {start + at, start + at + 1};
  }
  // 每秒百亿亿次 is how a computer's speed is told.
  if (quantity.per == "s" && quantity.unit == "1" && Decimal(1, 13) < quantity.value) {
    quantity.kind = QuantityKind::Computing;
    quantity.unit = "EFLOPS";
    quantity.value = quantity.value * Decimal(1, -18);
    quantity.per = {};
  }
}

}  // namespace yuantu
