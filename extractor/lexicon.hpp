// SPDX-License-Identifier: Apache-2.0
// The knowledge tables of extractor/lexicon/ as one trie: finds every table row whose term starts at a place
// in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/double_array.hpp"
#include "extractor/lexicon_tables.hpp"  // generated: enum class Table, one member per extractor/lexicon/*.tsv

namespace yuantu {

// One row of one table.
struct LexiconRow {
  Table table;                // 32 bits
  std::uint32_t row;          // counts from 0 in its table, in file order
  std::uint32_t first_field;  // for Lexicon::field
};

// Immutable and safe to share between threads.
class Lexicon {
 public:
  // The tables compiled into the program. They are static data: opening them costs nothing.
  static const Lexicon& builtin();

  // Calls found(length, rows) for every term that is a prefix of text, shortest first; length in code points.
  // `rows` is a std::span of all rows with that term, of all tables, sorted by table and row.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    trie_.match_prefixes(
        text, [&](std::uint32_t length, std::uint32_t group) { found(length, group_rows(group)); });
  }

  // Calls found(rows) for every term: the rows of all tables that have it.
  template <class Found>
  void each_term(Found found) const {
    const std::uint32_t end = table_starts_[table_count];
    for (std::uint32_t group = 0; groups_[group] < end; ++group) found(group_rows(group));
  }
  // The rows with exactly this term; empty if there is none.
  std::span<const LexiconRow> find(std::u32string_view term) const;
  // All rows of a table in file order.
  std::span<const LexiconRow> rows(Table table) const;
  // A column of a row as written in the file, UTF-8; column 0 is the term.
  std::string_view field(const LexiconRow& row, std::uint32_t column) const;
  // The index of a named column; throws std::out_of_range if the table has no such column.
  std::uint32_t column(Table table, std::string_view name) const;

 private:
  explicit Lexicon(const std::byte* blob);
  std::span<const LexiconRow> group_rows(std::uint32_t group) const {
    return {grouped_rows_ + groups_[group], grouped_rows_ + groups_[group + 1]};
  }

  std::string_view text_of(std::uint32_t field) const;

  DoubleArray trie_;
  const std::uint32_t* groups_;         // group -> its first row in grouped_rows_; one more at the end
  const LexiconRow* grouped_rows_;      // sorted by term, table, row
  const LexiconRow* table_rows_;        // sorted by table, row
  const std::uint32_t* table_starts_;   // table -> its first row in table_rows_; one more at the end
  const std::uint32_t* headers_;        // table -> first field of its header row
  const std::uint32_t* column_counts_;  // by table
  const std::uint32_t* fields_;  // field -> begin of its text in pool_; the next field's begin is its end
  const char* pool_;
};

}  // namespace yuantu
