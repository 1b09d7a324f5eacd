// SPDX-License-Identifier: Apache-2.0
// Opens the small trie that was compiled into the program.
#include "extractor/statistics/statistics_lexicon.hpp"

#include <cstddef>

#include "extractor/table_image.hpp"

extern "C" const std::byte yuantu_statistics_image[];

namespace yuantu {

const StatisticsLexicon& StatisticsLexicon::builtin() {
  static const StatisticsLexicon lexicon;
  return lexicon;
}

StatisticsLexicon::StatisticsLexicon() {
  TableImage image(yuantu_statistics_image);
  const auto* codes = image.next<std::uint16_t>();
  trie_ = DoubleArray(codes, image.next<TrieNode>());
  starts_ = image.next<std::uint32_t>();
  rows_ = image.next<LexiconRow>();
}

std::span<const LexiconRow> StatisticsLexicon::find(std::u32string_view term) const {
  std::span<const LexiconRow> found;
  match_prefixes(term, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
    if (length == term.size()) found = rows;
  });
  return found;
}

}  // namespace yuantu
