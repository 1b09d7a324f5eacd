// SPDX-License-Identifier: Apache-2.0
// Finds tables: rows of names and numbers under heads that say what the numbers measure.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/statistics/mention_context.hpp"

namespace yuantu {

// A stretch of text that speaks of one thing: a row of a table, a line of a list or of a record.
struct TableRow {
  Span span;
  std::uint32_t name = no_mention;
};

// Facts have no period: the reader of the article knows it.
struct Tables {
  std::vector<ObservationFact> facts;  // in text order
  std::vector<TableRow> rows;          // in text order
  std::vector<Span> cells;             // the numbers that are read: not to be read again

  // The row or list line that holds the beginning of a span, or overlaps it; null where none does.
  const TableRow* row_over(Span span) const {
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), span.begin,
                         [](const TableRow& one, std::uint32_t at) { return one.span.end <= at; });
    return row != rows.end() && row->span.begin < span.end ? &*row : nullptr;
  }
  bool is_in_cell(Span span) const {
    return std::any_of(cells.begin(), cells.end(), [&](Span cell) { return cell.overlaps(span); });
  }
};
Tables read_tables(const MentionContext& mentions);

}  // namespace yuantu
