// SPDX-License-Identifier: Apache-2.0
// Looks for a count behind an amount, or before it, with nothing but the things counted between them.
#include "extractor/statistics/size_classes.hpp"

#include <algorithm>
#include <array>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// 3家估值超过10亿元: the amount says which are counted.
bool is_condition(std::u32string_view text, const StatedQuantity& quantity, const StatedQuantity* previous) {
  if (quantity.kind != QuantityKind::Money || quantity.bound != Bound::Min || previous == nullptr)
    return false;
  if (previous->kind != QuantityKind::Count || previous->span.end > quantity.span.begin) return false;
  const std::u32string_view gap = text.substr(previous->span.end, quantity.span.begin - previous->span.end);
  return gap == U"估值" || gap == U"产值" || gap == U"营收" || gap == U"年产值" || gap == U"年营收" ||
         gap == U"市值";
}

bool is_size_class(std::u32string_view text, const StatedQuantity& quantity, const StatedQuantity* next) {
  if (quantity.kind == QuantityKind::Count || quantity.kind == QuantityKind::Percent ||
      quantity.kind == QuantityKind::Rank || quantity.kind == QuantityKind::Multiple) {
    return false;
  }
  const std::uint32_t end = quantity.unit_span.end;
  if (end < text.size() && text[end] == U'级') return true;
  if (!next || next->kind != QuantityKind::Count) return false;
  std::u32string_view gap = text.substr(end, next->span.begin - end);
  if (gap.size() > 16 || std::any_of(gap.begin(), gap.end(), [](char32_t c) { return !is_han(c); }))
    return false;
  if (gap.starts_with(U"的") && gap.size() > 9) return false;  // 面积5平方公里的某某高新区聚集企业300家
  if (!gap.starts_with(U"以上") && !gap.starts_with(U"以下") && !gap.starts_with(U"的")) return false;
  constexpr std::array<std::u32string_view, 10> things = {U"项目", U"企业", U"公司", U"集群", U"园区",
                                                          U"产业", U"平台", U"产品", U"镇街", U"合同"};
  return std::any_of(things.begin(), things.end(), [&](std::u32string_view thing) {
    const std::size_t found = gap.rfind(thing);
    return found != std::u32string_view::npos && found + thing.size() + 3 >= gap.size();
  });
}

}  // namespace

void drop_size_classes(std::u32string_view text, std::size_t first, std::vector<StatedQuantity>& found) {
  std::size_t kept = first;
  for (std::size_t k = first; k < found.size(); ++k) {
    const StatedQuantity* next = k + 1 < found.size() ? &found[k + 1] : nullptr;
    const StatedQuantity* previous = kept > first ? &found[kept - 1] : nullptr;
    if (!is_size_class(text, found[k], next) && !is_condition(text, found[k], previous))
      found[kept++] = found[k];
  }
  found.resize(kept);
}

}  // namespace yuantu
