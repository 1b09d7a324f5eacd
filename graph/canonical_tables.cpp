// SPDX-License-Identifier: Apache-2.0
// Reads the tables that names are taken apart by.
#include "graph/canonical_tables.hpp"

#include <string_view>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

TypeSet types_from(std::string_view words) {
  TypeSet types;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (const auto type = entity_type_from(word)) types = types | TypeSet(*type);
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return types;
}

At at_from(std::string_view word) {
  if (word == "any") return At::Any;
  if (word == "end") return At::End;
  return word == "whole" ? At::Whole : At::Begin;
}

}  // namespace

// The image has the indexes in the order of the members.
CanonicalTables::CanonicalTables(TableImage image) : form_terms_(image), generic_terms_(image), columns_() {
  const Lexicon& lexicon = Lexicon::builtin();
  for (const LexiconRow& row : lexicon.rows(Table::resolution_forms)) {
    const std::string_view canonical = lexicon.field(row, 1), at = lexicon.field(row, 3);
    forms_.push_back(
        {types_from(lexicon.field(row, 2)), at_from(at), canonical == "-" ? U"" : to_utf32(canonical)});
    begins_.add(lexicon.field(row, 0), static_cast<unsigned>(forms_.back().at));
  }
  for (const LexiconRow& row : lexicon.rows(Table::resolution_generic))
    generic_.push_back(types_from(lexicon.field(row, 1)));
  add_beginnings(Table::resolution_generic, generic_bit);
  for (const Table known : known_tables) {
    columns_[bit_of(known)] = {lexicon.column(known, "ambiguous"), lexicon.column(known, "full")};
    known_terms_.emplace_back(image);
  }
}

void CanonicalTables::add_beginnings(Table table, unsigned bit) {
  for (const LexiconRow& row : Lexicon::builtin().rows(table))
    begins_.add(Lexicon::builtin().field(row, 0), bit);
}

}  // namespace yuantu
