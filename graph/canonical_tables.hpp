// SPDX-License-Identifier: Apache-2.0
// The tables that names are taken apart by: resolution_forms.tsv, resolution_generic.tsv and those of
// well-known names, with their columns read once.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
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

  // By row of the table.
  const Form& form(std::uint32_t row) const { return forms_[row]; }
  TypeSet generic(std::uint32_t row) const { return generic_[row]; }
  KnownColumns columns(Table known) const { return columns_[bit_of(known)]; }

  // Whether a form of that place, a well-known name or a generic word begins with the character: most
  // characters begin none, and the lexicon need not be asked.
  bool may_begin(At at, char32_t c) const { return has_bit(c, static_cast<unsigned>(at)); }
  bool may_begin(Table known, char32_t c) const { return has_bit(c, bit_of(known)); }
  bool may_begin_generic(char32_t c) const { return has_bit(c, generic_bit); }

 private:
  static constexpr std::array known_tables{Table::companies,     Table::parks,    Table::laboratories,
                                           Table::organizations, Table::agencies, Table::universities};
  static constexpr unsigned first_known_bit = 4, generic_bit = first_known_bit + known_tables.size();

  CanonicalTables();
  void add_beginnings(Table table, unsigned bit);
  void add_beginning(const LexiconRow& row, unsigned bit);
  static unsigned bit_of(Table known) {
    const auto* const at = std::find(known_tables.begin(), known_tables.end(), known);
    return first_known_bit + static_cast<unsigned>(at - known_tables.begin());
  }
  bool has_bit(char32_t c, unsigned bit) const { return c < 0x10000 && (begins_[c] >> bit & 1U) != 0; }

  std::vector<Form> forms_;
  std::vector<TypeSet> generic_;
  std::array<KnownColumns, generic_bit> columns_;  // by bit
  std::vector<std::uint16_t> begins_;              // by character: a bit for each kind of beginning
};

}  // namespace yuantu
