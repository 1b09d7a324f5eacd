// SPDX-License-Identifier: Apache-2.0
// Build-time program: compiles the TSV tables, or the general word list, into the binary image that the
// library embeds.
//
//   table_compiler tables OUT.bin OUT.hpp TABLE.tsv...   the lexicon and its `enum class Table`
//   table_compiler words OUT.bin WORDS.txt               lines "word frequency tag"
//   table_compiler misprints OUT.bin SIMILAR.tsv LOOK_ALIKES.tsv WORDS.txt [MORE.tsv]
//                                                        words with one character misread
//   table_compiler simplify OUT.bin DICTIONARY...        lines "phrase<tab>becomes [or becomes]…", as OpenCC
//   writes them
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "extractor/double_array.hpp"
#include "extractor/lexicon/compiled_image.hpp"
#include "extractor/lexicon/source_tables.hpp"
#include "extractor/pair_table.hpp"
#include "extractor/text/beginning_filter.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::CompiledImage;
using yuantu::read_table;
using yuantu::read_words;
using yuantu::split;
using yuantu::TableFile;
using yuantu::TrieData;
using yuantu::WordEntry;
using yuantu::Words;

struct Row {
  std::uint32_t table;
  std::uint32_t row;
  std::uint32_t first_field;
};

void write_header(const std::string& path, const std::vector<TableFile>& tables) {
  std::ofstream file(path);
  file << "// Generated from extractor/lexicon/*.tsv. Do not edit.\n#pragma once\n\n#include "
          "<cstdint>\n#include <string_view>\n\nnamespace yuantu {\n\n"
       << "enum class Table : std::uint32_t {\n";
  for (const TableFile& table : tables) file << "  " << table.name << ",\n";
  file << "};\n\ninline constexpr std::uint32_t table_count = " << tables.size()
       << ";\n\n// By Table.\ninline constexpr std::string_view table_names[] = {\n";
  for (const TableFile& table : tables) file << "    \"" << table.name << "\",\n";
  file << "};\n\n}  // namespace yuantu\n";
}

void compile_tables(const std::vector<std::string>& args) {
  std::vector<TableFile> tables;
  for (std::size_t i = 2; i < args.size(); ++i) tables.push_back(read_table(args[i]));
  std::sort(tables.begin(), tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });

  std::string pool;
  std::vector<std::uint32_t> fields, table_starts, headers;
  std::vector<Row> table_rows;
  std::map<std::u32string, std::vector<Row>> by_term;
  const auto add_fields = [&](const std::vector<std::string>& values) {
    const auto first = static_cast<std::uint32_t>(fields.size());
    for (const std::string& value : values) {
      fields.push_back(static_cast<std::uint32_t>(pool.size()));
      pool += value;
    }
    return first;
  };
  for (std::uint32_t t = 0; t < tables.size(); ++t) {
    headers.push_back(add_fields(tables[t].header));
    table_starts.push_back(static_cast<std::uint32_t>(table_rows.size()));
    for (std::uint32_t r = 0; r < tables[t].rows.size(); ++r) {
      const Row row{t, r, add_fields(tables[t].rows[r])};
      table_rows.push_back(row);
      by_term[yuantu::to_utf32(tables[t].rows[r][0])].push_back(row);
    }
  }
  table_starts.push_back(static_cast<std::uint32_t>(table_rows.size()));
  fields.push_back(static_cast<std::uint32_t>(pool.size()));
  std::vector<std::uint32_t> column_counts;
  for (const TableFile& table : tables)
    column_counts.push_back(static_cast<std::uint32_t>(table.header.size()));

  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  std::vector<std::uint32_t> groups;
  std::vector<Row> grouped;
  for (const auto& [term, rows] : by_term) {
    keys.emplace_back(term, static_cast<std::uint32_t>(groups.size()));
    groups.push_back(static_cast<std::uint32_t>(grouped.size()));
    grouped.insert(grouped.end(), rows.begin(), rows.end());
  }
  groups.push_back(static_cast<std::uint32_t>(grouped.size()));

  const TrieData trie = yuantu::build_trie(keys);
  CompiledImage image;
  image.add(trie.codes);
  image.add(trie.nodes);
  image.add(groups);
  image.add(grouped);
  image.add(table_rows);
  image.add(table_starts);
  image.add(headers);
  image.add(column_counts);
  image.add(fields);
  image.add(std::vector<char>(pool.begin(), pool.end()));
  image.write(args[0]);
  write_header(args[1], tables);
}

// How often characters occur in the words of a list.
std::map<char32_t, double> count_characters(const Words& words) {
  std::map<char32_t, double> counts;
  for (const auto& [word, entry] : words)
    for (const char32_t c : word) counts[c] += entry.frequency;
  return counts;
}

// Ranks for the characters of words and for all ideographs, as CharacterRanks has them.
std::vector<std::uint16_t> rank_characters(const std::map<char32_t, double>& counts) {
  std::vector<std::pair<double, char32_t>> by_count;
  for (const auto& [c, count] : counts) by_count.emplace_back(-count, c);
  std::sort(by_count.begin(), by_count.end());
  std::vector<std::uint16_t> ranks(yuantu::CharacterRanks::entries);
  for (char32_t c = 1; c < ranks.size(); ++c)
    if (yuantu::is_han(c) || counts.contains(c)) ranks[c] = yuantu::CharacterRanks::rare_rank(c);
  constexpr std::size_t own = yuantu::CharacterRanks::count - yuantu::CharacterRanks::shared;
  for (std::size_t i = 0; i < by_count.size() && i + 1 < own; ++i)
    ranks.at(by_count[i].second) = static_cast<std::uint16_t>(i + 1);
  return ranks;
}

void add_pair(std::vector<std::uint32_t>& bits, const std::vector<std::uint16_t>& ranks, char32_t first,
              char32_t second) {
  if (ranks.at(first) == 0 || ranks.at(second) == 0)
    throw std::runtime_error("a pair has a character without a rank: " +
                             yuantu::to_utf8(std::u32string{first, second}));
  yuantu::PairTable::add(bits, ranks[first], ranks[second]);
}

void compile_words(const std::vector<std::string>& args) {
  const Words words = read_words({args.begin() + 1, args.end()});
  const double sum = yuantu::sum_of_frequencies(words);
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  for (const auto& [key, entry] : words) {
    const std::uint32_t cost = yuantu::word_cost(entry.frequency, sum);
    keys.emplace_back(key, (cost << 8) | static_cast<unsigned char>(entry.tag));
  }
  const TrieData trie = yuantu::build_trie(keys);
  const std::vector<std::uint16_t> ranks = rank_characters(count_characters(words));
  std::vector<std::uint32_t> pairs(yuantu::PairTable::words);
  for (const auto& [key, value] : keys)
    for (std::size_t i = 0; i + 1 < key.size(); ++i) add_pair(pairs, ranks, key[i], key[i + 1]);
  CompiledImage image;
  image.add(ranks);
  image.add(pairs);
  image.add(trie.codes);
  image.add(trie.nodes);
  image.write(args[0]);
}

// A word that may have been misread must be so frequent; rarer ones would let names be taken for misprints.
// Idioms of four characters are no names' parts, and a character that hardly any word has (埸) is seldom
// meant.
bool may_be_misread(const std::u32string& word, const WordEntry& entry, double frequency_of_read) {
  constexpr double rare = 100;
  if (word.size() < 2 || word.size() > 4) return false;
  if (word.size() == 4 && entry.tag == 'i') return true;
  if (frequency_of_read < rare) return entry.frequency >= rare;
  return entry.frequency >= (word.size() == 2 ? 500 : 200);
}

// How often two characters stand side by side in the words of a list.
using PairCounts = std::map<std::pair<char32_t, char32_t>, double>;
PairCounts count_pairs(const Words& words) {
  PairCounts counts;
  for (const auto& [word, entry] : words)
    for (std::size_t i = 0; i + 1 < word.size(); ++i) counts[{word[i], word[i + 1]}] += entry.frequency;
  return counts;
}

// Says where in a misprinted word the two characters stand that sound text has least side by side, in words
// or by chance.
class PairChooser {
 public:
  PairChooser(const Words& words, const std::map<char32_t, double>& characters)
      : pairs_(count_pairs(words)), characters_(characters) {
    for (const auto& [c, count] : characters) total_ += count;
  }

  std::size_t rarest_in(const std::u32string& misprint) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i + 1 < misprint.size(); ++i)
      if (expected(misprint[i], misprint[i + 1]) < expected(misprint[best], misprint[best + 1])) best = i;
    return best;
  }

 private:
  double expected(char32_t first, char32_t second) const {
    const auto found = pairs_.find({first, second});
    const double by_chance = count_of(first) * count_of(second) / total_;
    return by_chance + (found == pairs_.end() ? 0 : found->second);
  }
  double count_of(char32_t c) const {
    const auto found = characters_.find(c);
    return found == characters_.end() ? 0 : found->second;
  }

  PairCounts pairs_;
  const std::map<char32_t, double>& characters_;
  double total_ = 0;
};

// Trie: a word with one character misread -> the character that was meant (from bit 8), how unlike the two
// are (bits 4-7: 0 to 2), its place in the word (bits 0-3). Of two readings the likelier stays. In front of
// it a table and a filter: the pair that betrays the word, by the ranks of the word list; the first two
// characters in one number with the third or, where the word has none, 0.
void compile_misprints(const std::vector<std::string>& args) {
  std::map<char32_t, std::vector<std::pair<char32_t, std::uint32_t>>>
      misread_as;  // meant -> read, unlikeness
  for (const std::vector<std::string>& row : read_table(args[1]).rows)
    for (std::uint32_t column = 1; column <= 2; ++column)
      for (const char32_t meant : yuantu::to_utf32(row.at(column)))
        misread_as[meant].emplace_back(yuantu::to_utf32(row[0]).at(0), column == 1 ? 0 : 2);
  for (const std::vector<std::string>& row : read_table(args[2]).rows)
    for (const char32_t meant : yuantu::to_utf32(row.at(1)))
      misread_as[meant].emplace_back(yuantu::to_utf32(row[0]).at(0), 1);
  const Words words = read_words({args.begin() + 3, args.end()});
  std::map<char32_t, double> counts = count_characters(words);
  struct Reading {
    double weight;
    std::uint32_t unlike, place;
    char32_t meant;
  };
  std::map<std::u32string, Reading> readings;
  for (const auto& [word, entry] : words) {
    for (std::uint32_t i = 0; i < word.size(); ++i)
      for (const auto& [read, unlike] : misread_as[word[i]]) {
        if (!may_be_misread(word, entry, counts[read])) continue;
        std::u32string misprint = word;
        misprint[i] = read;
        if (words.contains(misprint)) continue;
        Reading& reading = readings[misprint];
        const double weight = std::ldexp(entry.frequency, 5 - 2 * static_cast<int>(unlike));
        if (reading.weight < weight) reading = {weight, unlike, i, word[i]};
      }
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  for (const auto& [misprint, reading] : readings)
    keys.emplace_back(misprint, reading.meant << 8 | reading.unlike << 4 | reading.place);
  const TrieData trie = yuantu::build_trie(keys);
  const std::vector<std::uint16_t> ranks = rank_characters(count_characters(words));
  std::vector<std::uint32_t> pairs(yuantu::PairTable::words);
  std::vector<std::uint32_t> beginnings(yuantu::MisprintBeginnings::words);
  const PairChooser chooser(words, counts);
  for (const auto& [misprint, value] : keys) {
    const std::size_t pair = chooser.rarest_in(misprint);
    add_pair(pairs, ranks, misprint[pair], misprint[pair + 1]);
    yuantu::MisprintBeginnings::add(beginnings.data(), misprint[0] << 16 | misprint[1],
                                    misprint.size() == 2 ? 0 : misprint[2]);
  }
  CompiledImage image;
  image.add(pairs);
  image.add(beginnings);
  image.add(trie.codes);
  image.add(trie.nodes);
  image.write(args[0]);
}

// True if GB 2312, the character set of simplified text, has all characters of a phrase. Asks for the
// converter's refusal: the bytes that it puts for what it lacks differ from one converter table to the next.
bool is_simplified(const std::u32string& phrase) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open("GB2312", &status),
                                                                     ucnv_close);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter to GB2312");
  const std::u16string text(phrase.begin(), phrase.end());  // inside the BMP, as the caller has made sure
  std::array<char, 256> encoded{};
  ucnv_fromUChars(converter.get(), encoded.data(), encoded.size(), text.data(),
                  static_cast<std::int32_t>(text.size()), &status);
  return U_SUCCESS(status);
}

// The first of several forms that is as long as the phrase and inside the BMP, as all our tables are.
std::u32string simplified_form(const std::u32string& phrase, const std::string& forms) {
  for (const std::string& form : split(forms, ' ')) {
    const std::u32string text = yuantu::to_utf32(form);
    if (text.size() == phrase.size() &&
        std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x10000; }))
      return text;
  }
  return {};
}

// Trie value -> place in the pool: 1 if simplified text knows the phrase too, else 0; then what it becomes.
// Earlier dictionaries win.
void compile_simplification(const std::vector<std::string>& args) {
  std::map<std::u32string, std::vector<std::uint32_t>> entries;
  for (std::size_t i = 1; i < args.size(); ++i) {
    std::ifstream file(args[i]);
    if (!file) throw std::runtime_error(args[i] + ": cannot be read");
    for (std::string line; std::getline(file, line);) {
      const std::vector<std::string> fields = split(line, '\t');
      if (fields.size() != 2 || line[0] == '#') continue;
      const std::u32string phrase = yuantu::to_utf32(fields[0]);
      const std::u32string form = simplified_form(phrase, fields[1]);
      if (form.empty() || std::any_of(phrase.begin(), phrase.end(), [](char32_t c) { return c >= 0x10000; }))
        continue;
      std::vector<std::uint32_t> entry{is_simplified(phrase) ? 1u : 0u};
      entry.insert(entry.end(), form.begin(), form.end());
      entries.emplace(phrase, std::move(entry));
    }
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  std::vector<std::uint32_t> pool;
  for (const auto& [phrase, entry] : entries) {
    keys.emplace_back(phrase, static_cast<std::uint32_t>(pool.size()));
    pool.insert(pool.end(), entry.begin(), entry.end());
  }
  const TrieData trie = yuantu::build_trie(keys);
  CompiledImage image;
  image.add(trie.codes);
  image.add(trie.nodes);
  image.add(pool);
  image.write(args[0]);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + std::min(argc, 2), argv + argc);
  const std::string mode = argc > 1 ? argv[1] : "";
  try {
    if (mode == "tables" && args.size() > 2) {
      compile_tables(args);
    } else if (mode == "words" && args.size() >= 2) {
      compile_words(args);
    } else if (mode == "misprints" && args.size() >= 4) {
      compile_misprints(args);
    } else if (mode == "simplify" && args.size() > 1) {
      compile_simplification(args);
    } else {
      std::cerr
          << "usage: table_compiler tables OUT.bin OUT.hpp TABLE.tsv... | words OUT.bin WORDS.txt | simplify "
             "OUT.bin DICTIONARY...\n";
      return 2;
    }
  } catch (const std::exception& error) {
    std::cerr << "table_compiler: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
