// SPDX-License-Identifier: Apache-2.0
// The tables that names are taken apart by: resolution_forms.tsv, resolution_generic.tsv and those of
// well-known names, with their columns read once.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/table_image.hpp"
#include "graph/name_tables.hpp"
#include "graph/term_index.hpp"
#include "graph/term_pairs.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// Where a form stands in a name.
enum class At : std::uint8_t { Begin, Any, End, Whole };

struct Form {
  TypeSet types;
  At at = At::Any;
  std::u32string canonical;
};

// Columns of a table of well-known names.
struct KnownColumns {
  std::uint32_t ambiguous = 0;
  std::uint32_t full = 0;
};

// Immutable and safe to share between threads.
class CanonicalTables {
 public:
  static const CanonicalTables& builtin() {
    static const CanonicalTables tables;
    return tables;
  }

  // Calls found(length, form) for every form that the text begins with, shortest first.
  template <class Found>
  void match_forms(std::u32string_view text, Found found) const {
    form_terms_.match_prefixes(text, [&](std::uint32_t length, TermRows rows) {
      for (std::uint32_t row = rows.begin; row < rows.end; ++row) found(length, forms_[row]);
    });
  }
  // Calls found(length, types) for every generic word that the text begins with, shortest first.
  template <class Found>
  void match_generic(std::u32string_view text, Found found) const {
    generic_terms_.match_prefixes(text, [&](std::uint32_t length, TermRows rows) {
      for (std::uint32_t row = rows.begin; row < rows.end; ++row) found(length, generic_[row]);
    });
  }
  // Calls found(length, rows) for every well-known name of a table that the text begins with, shortest first.
  template <class Found>
  void match_known(Table known, std::u32string_view text, Found found) const {
    known_terms_[bit_of(known) - first_known_bit].match_prefixes(text, found);
  }
  // The rows of such a table whose name is all of the text.
  TermRows known_rows(Table known, std::u32string_view text) const {
    return known_terms_[bit_of(known) - first_known_bit].rows_of(text);
  }
  KnownColumns columns(Table known) const { return columns_[bit_of(known)]; }

  // Whether a form of that place, a well-known name or a generic word may begin where `i` is in the text:
  // nearly nowhere one does, and the lexicon need not be asked.
  bool may_begin(At at, std::u32string_view text, std::size_t i) const {
    return has_bit(text, i, static_cast<unsigned>(at));
  }
  bool may_begin_generic(std::u32string_view text, std::size_t i) const {
    return has_bit(text, i, generic_bit);
  }

 private:
  static constexpr unsigned first_known_bit = 4, generic_bit = first_known_bit + known_tables.size();

  CanonicalTables() : CanonicalTables(TableImage(yuantu_name_tables_image)) {}
  explicit CanonicalTables(TableImage image);
  void add_beginnings(Table table, unsigned bit);
  static unsigned bit_of(Table known) {
    const auto* const at = std::find(known_tables.begin(), known_tables.end(), known);
    return first_known_bit + static_cast<unsigned>(at - known_tables.begin());
  }
  bool has_bit(std::u32string_view text, std::size_t i, unsigned bit) const {
    return (begins_.kinds(text, i) >> bit & 1U) != 0;
  }

  std::vector<Form> forms_;       // by row
  std::vector<TypeSet> generic_;  // by row
  TermIndex form_terms_, generic_terms_;
  std::vector<TermIndex> known_terms_;             // in the order of known_tables
  std::array<KnownColumns, generic_bit> columns_;  // by bit
  TermPairs begins_;                               // by kind of beginning
};

}  // namespace yuantu
