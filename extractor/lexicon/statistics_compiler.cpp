// SPDX-License-Identifier: Apache-2.0
// Puts the tables that statistics read into a small trie of their own: statistics_compiler OUT.bin.
#include <array>
#include <cstdint>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractor/double_array.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/lexicon/compiled_image.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// The nouns that point back are hints to the subject of a number.
constexpr std::array tables = {Table::reference_nouns,   Table::statistics_bounds,  Table::statistics_cues,
                               Table::statistics_idioms, Table::statistics_metrics, Table::statistics_nouns,
                               Table::statistics_rates,  Table::statistics_roles,   Table::statistics_times,
                               Table::statistics_units};

CompiledImage compile(const Lexicon& lexicon) {
  std::map<std::u32string, std::vector<LexiconRow>> by_term;
  for (const Table table : tables) {
    for (const LexiconRow& row : lexicon.rows(table)) by_term[to_utf32(lexicon.field(row, 0))].push_back(row);
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  std::vector<std::uint32_t> starts;  // term -> its first row; one more at the end
  std::vector<LexiconRow> all;
  for (const auto& [term, rows] : by_term) {
    keys.emplace_back(term, static_cast<std::uint32_t>(starts.size()));
    starts.push_back(static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), rows.begin(), rows.end());
  }
  starts.push_back(static_cast<std::uint32_t>(all.size()));
  const TrieData trie = build_trie(keys);
  CompiledImage image;
  image.add(trie.codes);
  image.add(trie.nodes);
  image.add(starts);
  image.add(all);
  return image;
}

}  // namespace
}  // namespace yuantu

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: statistics_compiler OUT.bin\n";
    return 2;
  }
  try {
    yuantu::compile(yuantu::Lexicon::builtin()).write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "statistics_compiler: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
