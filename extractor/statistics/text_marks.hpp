// SPDX-License-Identifier: Apache-2.0
// Where the characters stand that the readers of numbers wait for: one scan of a page instead of one for each
// of them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"

namespace yuantu {

// What may stand or begin at a character.
enum class Mark : std::uint8_t {
  ClauseEnd,   // breaks_clause
  CellBorder,  // separates_cells
  Bracket,
  Number,   // a quantity or rank
  Whole,    // 全 or 该, of 全市 and 该区
  Opening,  // 《 or “
  // A term: of its first character and the one behind it both are known from the tables, or the first is a
  // term by itself.
  Time,
  Word,       // a metric or cue
  Thing,      // a noun for a single thing
  Reference,  // 公司, 园区
};
inline constexpr unsigned mark_count = 10;

class Marks {
 public:
  constexpr Marks() = default;
  constexpr Marks(std::initializer_list<Mark> marks) {
    for (const Mark mark : marks)
      bits_ = static_cast<std::uint16_t>(bits_ | 1u << static_cast<unsigned>(mark));
  }
  constexpr bool has(Marks any) const { return (bits_ & any.bits_) != 0; }
  constexpr bool none() const { return bits_ == 0; }
  static constexpr Marks of_bits(std::uint32_t bits) {
    Marks marks;
    marks.bits_ = static_cast<std::uint16_t>(bits);
    return marks;
  }

 private:
  std::uint16_t bits_ = 0;
};

struct MarkedPlace {
  std::uint32_t at;
  Marks marks;
};
using MarkedPlaces = std::span<const MarkedPlace>;

class TextMarks {
 public:
  // Marks the characters of a range of the text.
  TextMarks(std::u32string_view text, Span range);

  MarkedPlaces all() const { return places_; }
  MarkedPlaces in(Span span) const;

 private:
  std::vector<MarkedPlace> places_;  // in the order of the text
};

}  // namespace yuantu
