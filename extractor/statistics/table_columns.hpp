// SPDX-License-Identifier: Apache-2.0
// Reads what the head of a column says of its cells: what is measured, in which unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/table_cells.hpp"

namespace yuantu {

struct Column {
  Metric metric = Metric::other;
  ScaledUnit unit;    // none for a rank, or where the cells have their own
  std::u32string of;  // for counts: what is counted
  bool rank = false;
  std::uint16_t kinds = 0;  // of quantity that the metric goes with, a bit for each
  SubjectClass subject = SubjectClass::Count;
};

// None for a column of names or words. `common` is the unit that the caption gives for the whole table.
std::optional<Column> read_column(const Document& document, Span head, const ScaledUnit& common);

// 企业名称, 开发区, 项目: the head of the column of those that the rows speak of.
bool heads_names(std::u32string_view head);
// 序号, 排名: a column that may stand before the names.
bool heads_ranks(std::u32string_view head);
bool heads_ordinals(std::u32string_view head);

}  // namespace yuantu
