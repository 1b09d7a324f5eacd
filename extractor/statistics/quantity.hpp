// SPDX-License-Identifier: Apache-2.0
// A quantity as the text states it: number, unit, bound, and the words that say them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractor/decimal.hpp"
#include "extractor/document.hpp"
#include "ontology/types.hpp"

namespace yuantu {

enum class QuantityKind : std::uint8_t {
  Money,
  Area,
  Volume,
  Length,
  Mass,
  Power,
  Energy,
  Electric,
  Computing,
  Data,
  Duration,
  Percent,
  Multiple,
  Rank,
  Count
};

struct StatedQuantity {
  Span span;    // the number with its unit, and the bound words beside it: 超过3600余家
  Span number;  // the number alone: 3600
  Span unit_span;
  Decimal value;          // in the base unit
  std::string_view unit;  // static: "CNY", "m2", "1"
  std::string_view per;   // static: empty, or "a", "mo", "d", "h", "min", "s"
  Span rate;              // where the word before the number that says so begins; empty where none does
  QuantityKind kind = QuantityKind::Count;
  Bound bound = Bound::Exact;
  bool numeral = false;      // written in Chinese numerals
  bool doubling = false;     // 翻番: the value is a growth
  bool range_first = false;  // the lower end of a range; the next quantity is its upper end
  bool range_second = false;
  bool top = false;  // 前三, 前十强: among the first, not at that place

  // "t/a", "CNY".
  std::string full_unit() const {
    return per.empty() ? std::string(unit) : std::string(unit) + "/" + std::string(per);
  }
};

}  // namespace yuantu
