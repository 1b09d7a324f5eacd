// SPDX-License-Identifier: Apache-2.0
// The tables statistics_units.tsv, _bounds.tsv, _rates.tsv and _idioms.tsv, decoded once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/decimal.hpp"
#include "extractor/statistics/quantity.hpp"

namespace yuantu {

struct Unit {
  std::string_view unit;
  Decimal factor;
  std::int64_t divisor = 1;
  QuantityKind kind = QuantityKind::Count;
  Bound bound = Bound::Exact;
  std::u32string not_before;  // characters that make the term part of another word when they follow
};

struct UnitMatch {
  const Unit* unit;
  std::uint32_t length;
};

struct BoundMatch {
  Bound bound;
  std::uint32_t length;
};

// The longest unit or count word that begins the text.
std::optional<UnitMatch> match_unit(std::u32string_view text);
// The longest bound word that begins the text behind a number: 以上, 左右.
std::optional<BoundMatch> match_bound_after(std::u32string_view text);
// The longest bound word that ends the text before a number: 不少于, 超. `bare`: the number has no digit
// (上百).
std::optional<BoundMatch> match_bound_before(std::u32string_view text, bool bare);
// The time of a rate that begins the text behind a unit: /年 -> "a"; empty without. `length` is set to its
// length.
std::string_view match_rate_after(std::u32string_view text, std::uint32_t& length);
// The time of the last rate word of a clause: …年产锂电池 -> "a", and where it begins; empty without.
std::string_view last_rate_of(std::u32string_view clause, std::uint32_t& at);
// The length of the longest idiom (一带一路) that begins the text; 0 without.
std::uint32_t match_idiom(std::u32string_view text);

}  // namespace yuantu
