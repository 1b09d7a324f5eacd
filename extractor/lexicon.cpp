// SPDX-License-Identifier: Apache-2.0
// Reads the compiled tables from the image inside the program.
#include "extractor/lexicon.hpp"

#include <stdexcept>
#include <string>

#include "extractor/table_image.hpp"

extern "C" const std::byte yuantu_lexicon_image[];

namespace yuantu {

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon(yuantu_lexicon_image);
  return lexicon;
}

Lexicon::Lexicon(const std::byte* blob) {
  TableImage image(blob);
  const auto* codes = image.next<std::uint16_t>();
  trie_ = DoubleArray(codes, image.next<TrieNode>());
  groups_ = image.next<std::uint32_t>();
  grouped_rows_ = image.next<LexiconRow>();
  table_rows_ = image.next<LexiconRow>();
  table_starts_ = image.next<std::uint32_t>();
  headers_ = image.next<std::uint32_t>();
  column_counts_ = image.next<std::uint32_t>();
  fields_ = image.next<std::uint32_t>();
  pool_ = image.next<char>();
}

std::span<const LexiconRow> Lexicon::find(std::u32string_view term) const {
  std::span<const LexiconRow> found;
  match_prefixes(term, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
    if (length == term.size()) found = rows;
  });
  return found;
}

std::span<const LexiconRow> Lexicon::rows(Table table) const {
  const auto index = static_cast<std::uint32_t>(table);
  return {table_rows_ + table_starts_[index], table_rows_ + table_starts_[index + 1]};
}

std::string_view Lexicon::text_of(std::uint32_t field) const {
  return {pool_ + fields_[field], fields_[field + 1] - fields_[field]};
}

std::string_view Lexicon::field(const LexiconRow& row, std::uint32_t column) const {
  return text_of(row.first_field + column);
}

std::uint32_t Lexicon::column(Table table, std::string_view name) const {
  const auto index = static_cast<std::uint32_t>(table);
  for (std::uint32_t i = 0; i < column_counts_[index]; ++i) {
    if (text_of(headers_[index] + i) == name) return i;
  }
  throw std::out_of_range("table " + std::to_string(index) + " has no column " + std::string(name));
}

}  // namespace yuantu
