// SPDX-License-Identifier: Apache-2.0
// Tells ranks from the ordinals in names (第十四届) and from periods (前三季度).
#include "extractor/statistics/rank_reader.hpp"

#include <array>
#include <optional>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

// 第八位, 全国第三. Other ordinals (第十四届) are names of things: skipped with their number.
std::uint32_t RankReader::ordinal(std::uint32_t i) {
  const std::optional<Number> number = begins_number(at(i + 1)) ? read_number(text_, i + 1) : std::nullopt;
  if (!number) return i + 1;
  std::uint32_t end = number->end;
  bool is_rank = false;
  if ((at(end) == U'位' || at(end) == U'名') && !number->vague) {
    ++end;
    is_rank = true;
  } else if (!is_han(at(end)) || is_one_of(at(end), U"和及并的且")) {
    is_rank =
        !number->vague && is_one_of(before(i), U"国省市区县州界球洲位列居排名得占内业类组榜行均产地园了");
  }
  if (is_rank) add_rank(Span{i, end}, Span{i + 1, number->end}, number->value, Bound::Exact, false);
  return end;
}

std::uint32_t RankReader::first_place(std::uint32_t i) {
  constexpr std::array<std::u32string_view, 5> words = {U"首位", U"榜首", U"之首", U"居首", U"头名"};
  for (const std::u32string_view word : words) {
    const auto end = static_cast<std::uint32_t>(i + word.size());
    if (text_.substr(i, word.size()) != word) continue;
    const bool placed = is_one_of(before(i), U"居列占据业国省市") || text_[i] != U'首';
    if (is_han(at(end)) && !is_one_of(at(end), U"和及并且的") &&
        !(placed && at(end) != U'位' && at(end) != U'度')) {
      continue;
    }
    if (word == U"居首" && at(end) == U'位') continue;
    add_rank(Span{i, end}, Span{i, end}, Decimal(1), Bound::Exact, false);
    return end;
  }
  return i + 1;
}

// 前三, 前十强; not 前三季度, 前10个月.
std::uint32_t RankReader::top_places(std::uint32_t i) {
  if (!begins_number(at(i + 1))) return i + 1;
  const std::optional<Number> number = read_number(text_, i + 1);
  if (!number || number->vague || number->bare) return i + 1;
  std::uint32_t end = number->end;
  if (is_one_of(at(end), U"位名强甲")) {
    ++end;
  } else if (is_han(at(end)) || figure_of(at(i + 1)) >= 0) {
    return i + 1;
  }
  add_rank(Span{i, end}, Span{i + 1, number->end}, number->value, Bound::Max, true);
  return end;
}

void RankReader::add_rank(Span span, Span number, Decimal value, Bound bound, bool top) {
  StatedQuantity quantity;
  quantity.span = span;
  quantity.number = number;
  quantity.unit_span = Span{span.end, span.end};
  quantity.value = value;
  quantity.unit = "1";
  quantity.kind = QuantityKind::Rank;
  quantity.bound = bound;
  quantity.top = top;
  found_.push_back(quantity);
}

}  // namespace yuantu
