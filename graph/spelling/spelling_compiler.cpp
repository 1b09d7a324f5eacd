// SPDX-License-Identifier: Apache-2.0
// Compiles what graph/spelling.cpp reads: readings by ICU's transliterator Han-Latin (from Unihan, Unicode
// licence), pairs of look-alike characters from extractor/text/similar_characters.tsv.
//
//   spelling_compiler OUT.bin SIMILAR.tsv
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"

namespace {

constexpr char32_t first_han = 0x4e00, last_han = 0x9fff;

// One number for each syllable without its tone, in the order of the characters.
std::vector<std::uint16_t> make_readings() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> reader(
      icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no transliterator Han-Latin");
  std::map<std::string, std::uint16_t> numbers;
  std::vector<std::uint16_t> readings;
  for (char32_t c = first_han; c <= last_han; ++c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    reader->transliterate(text);
    std::string syllable;
    text.trim().toUTF8String(syllable);
    const bool is_read =
        std::all_of(syllable.begin(), syllable.end(), [](char l) { return l >= 'a' && l <= 'z'; });
    if (!is_read || syllable.empty()) {
      readings.push_back(0);
      continue;
    }
    readings.push_back(
        numbers.emplace(syllable, static_cast<std::uint16_t>(numbers.size() + 1)).first->second);
  }
  return readings;
}

// Rows: a character, those alike (column 1), those nearly so (column 2).
std::vector<std::pair<std::uint16_t, std::uint16_t>> read_pairs(const char* file, int column) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error(std::string(file) + " cannot be read");
  std::vector<std::pair<std::uint16_t, std::uint16_t>> pairs;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#' || line.starts_with("term\t")) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    std::size_t begin = tab + 1, end = line.find('\t', begin);
    if (column == 2 && end == std::string::npos) continue;
    if (column == 2) begin = end + 1, end = line.find('\t', begin);
    const std::u32string term = yuantu::to_utf32(line.substr(0, tab));
    for (const char32_t other : yuantu::to_utf32(line.substr(begin, end - begin))) {
      const auto [low, high] = std::minmax(term.front(), other);
      if (high <= 0xffff)
        pairs.emplace_back(static_cast<std::uint16_t>(low), static_cast<std::uint16_t>(high));
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

void write_number(std::ofstream& out, std::uint16_t number) {
  out.put(static_cast<char>(number & 0xff)).put(static_cast<char>(number >> 8));
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 3) throw std::runtime_error("usage: spelling_compiler OUT.bin SIMILAR.tsv");
    std::ofstream out(arguments[1], std::ios::binary);
    for (const std::uint16_t reading : make_readings()) write_number(out, reading);
    for (const int column : {1, 2}) {
      const auto pairs = read_pairs(arguments[2], column);
      write_number(out, static_cast<std::uint16_t>(pairs.size() & 0xffff));
      write_number(out, static_cast<std::uint16_t>(pairs.size() >> 16));
      for (const auto& [a, b] : pairs) {
        write_number(out, a);
        write_number(out, b);
      }
    }
    out.close();
    if (!out) throw std::runtime_error(std::string(arguments[1]) + " cannot be written");
  } catch (const std::exception& error) {
    std::cerr << "spelling_compiler: " << error.what() << "\n";
    return 1;
  }
}
