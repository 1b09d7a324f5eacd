// SPDX-License-Identifier: Apache-2.0
// Builds the small trie from the compiled tables; the nouns that point back are hints to the subject of a
// number.
#include "extractor/statistics/statistics_lexicon.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {

const StatisticsLexicon& StatisticsLexicon::builtin() {
  static const StatisticsLexicon lexicon;
  return lexicon;
}

StatisticsLexicon::StatisticsLexicon() {
  constexpr std::array tables = {Table::reference_nouns,   Table::statistics_bounds,  Table::statistics_cues,
                                 Table::statistics_idioms, Table::statistics_metrics, Table::statistics_nouns,
                                 Table::statistics_rates,  Table::statistics_roles,   Table::statistics_times,
                                 Table::statistics_units};
  const Lexicon& lexicon = Lexicon::builtin();
  std::map<std::u32string, std::vector<LexiconRow>> by_term;
  for (const Table table : tables) {
    for (const LexiconRow& row : lexicon.rows(table)) by_term[to_utf32(lexicon.field(row, 0))].push_back(row);
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  for (const auto& [term, rows] : by_term) {
    keys.emplace_back(term, static_cast<std::uint32_t>(starts_.size()));
    starts_.push_back(static_cast<std::uint32_t>(rows_.size()));
    rows_.insert(rows_.end(), rows.begin(), rows.end());
  }
  starts_.push_back(static_cast<std::uint32_t>(rows_.size()));
  data_ = build_trie(keys);
  trie_ = data_.view();
}

std::span<const LexiconRow> StatisticsLexicon::find(std::u32string_view term) const {
  std::span<const LexiconRow> found;
  match_prefixes(term, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
    if (length == term.size()) found = rows;
  });
  return found;
}

}  // namespace yuantu
