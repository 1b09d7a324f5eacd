// SPDX-License-Identifier: Apache-2.0
// A project is named by what it makes in a year or by the power it has; what stands behind the figure tells
// which.
#include "extractor/statistics/name_figures.hpp"

#include <algorithm>
#include <array>

#include "extractor/statistics/counted_noun.hpp"

namespace yuantu {
namespace {

template <std::size_t N>
bool holds_one(std::u32string_view text, const std::array<std::u32string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

bool makes_cells(std::u32string_view behind) {
  constexpr std::array<std::u32string_view, 8> goods = {U"电池", U"电芯", U"锂电", U"硅棒",
                                                        U"硅片", U"组件", U"切片", U"储能系统"};
  return holds_one(behind, goods);
}

bool gives_power(std::u32string_view behind) {
  constexpr std::array<std::u32string_view, 11> plants = {
      U"光伏", U"风电", U"电站", U"储能", U"发电", U"光储", U"风光", U"网荷", U"电源", U"水电", U"电网"};
  return holds_one(behind, plants);
}

Meaning made_in_a_year(std::u32string_view text, Span name, const StatedQuantity& quantity) {
  Meaning meaning(Metric::capacity, SubjectClass::Capacity, {}, "name");
  meaning.per_year = quantity.per.empty();
  meaning.of = noun_after(text, quantity.span.end, name.end);
  return meaning;
}

}  // namespace

std::optional<Meaning> read_name_figure(std::u32string_view text, Span name, const StatedQuantity& quantity) {
  const std::u32string_view behind = text.substr(quantity.span.end, name.end - quantity.span.end);
  switch (quantity.kind) {
    case QuantityKind::Mass:
      return made_in_a_year(text, name, quantity);
    case QuantityKind::Count:
      return quantity.per == "a" ? std::optional<Meaning>(made_in_a_year(text, name, quantity))
                                 : std::nullopt;
    case QuantityKind::Energy:
    case QuantityKind::Power:
      if (quantity.per == "a" || makes_cells(behind)) return made_in_a_year(text, name, quantity);
      if (!gives_power(behind)) return std::nullopt;
      return quantity.kind == QuantityKind::Power ? Meaning(Metric::power, SubjectClass::Power, {}, "name")
                                                  : Meaning(Metric::energy, SubjectClass::Power, {}, "name");
    default:
      return std::nullopt;
  }
}

}  // namespace yuantu
