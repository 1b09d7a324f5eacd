// SPDX-License-Identifier: Apache-2.0
// Splits the lines of a table into cells: at borders, tabs and gaps, and where the layout put one cell a
// line.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/decimal.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/unit_table.hpp"

namespace yuantu {

enum class CellKind : std::uint8_t { Text, Name, Number, Empty };

struct Cell {
  Span span;
  CellKind kind = CellKind::Text;
  std::uint32_t name = no_mention;  // for Name: what it names
  Decimal value;                    // for Number: as written, scaled (92亿 is 9200000000)
  const Unit* unit = nullptr;       // for Number: its own unit, if it has one
};

// Appends the cells of a line.
void split_cells(const MentionContext& mentions, Span line, std::vector<Cell>& cells);

// 亿元, 万美元, 家: a unit with the power of ten before it, filling the whole text.
struct ScaledUnit {
  const Unit* unit = nullptr;
  int scale = 0;
};
ScaledUnit read_scaled_unit(std::u32string_view text);

}  // namespace yuantu
