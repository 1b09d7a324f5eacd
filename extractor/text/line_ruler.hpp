// SPDX-License-Identifier: Apache-2.0
// Measures the lines of a page as they stand there: width, look, and the gap that may part two columns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "extractor/text/line.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

constexpr std::uint32_t column_gap = 3;  // columns of blanks that may part two columns of print

// Columns of print in the lowest bits, and a set of LineLook.
class PrintTable {
 public:
  static const PrintTable& builtin() {
    static const PrintTable table;
    return table;
  }
  std::uint16_t operator[](char32_t c) const {
    if (c >= 0x10000) return static_cast<std::uint16_t>(is_han(c) ? 2 | line_chinese : 2);
    return (*print_)[c];
  }

 private:
  PrintTable();
  void add(std::u32string_view characters, LineLook look);

  std::unique_ptr<std::array<std::uint16_t, 0x10000>> print_;
};

constexpr std::uint16_t column_bits = 7;

// Makes the exact bits of a look those of a text.
std::uint16_t with_exact_look(std::uint16_t look, std::u32string_view text);

// How many columns of print a character takes.
inline std::uint32_t columns_of(char32_t c) {
  return PrintTable::builtin()[c] & column_bits;
}

// A gap inside a line that may part two columns of print.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t left_width = 0;
  std::uint32_t right_start = 0;  // column of print
  std::uint32_t right_width = 0;
  std::uint32_t width() const { return right_start - left_width; }
};

// A line as it stands on the page.
struct RawLine {
  static constexpr std::uint32_t no_gap = ~0u;

  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t width = 0;  // from its first character to its last
  std::uint16_t look = 0;
  bool blank_inside = false;   // behind its first character
  std::uint32_t gap = no_gap;  // the only wide one
  bool has_gap() const { return gap != no_gap; }
};

struct RawPage {
  std::vector<RawLine> lines;
  std::vector<Gap> gaps;
  const Gap& gap_of(std::size_t line) const { return gaps[lines[line].gap]; }
};

// The lines of a text whose blanks and columns are those of the page.
RawPage measure_lines(std::u32string_view text);

}  // namespace yuantu
