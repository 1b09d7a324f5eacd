// SPDX-License-Identifier: Apache-2.0
// Reads tables and word lists as they are in the repository.
#include "extractor/lexicon/source_tables.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

char part_of_speech(const std::string& tag) {
  if (tag.rfind("nr", 0) == 0) return 'R';
  if (tag.rfind("ns", 0) == 0) return 'S';
  if (tag.rfind("nt", 0) == 0) return 'T';
  if (tag.rfind("nz", 0) == 0) return 'Z';
  if (tag == "vn") return 'N';
  return tag.empty() ? 'x' : tag[0];
}

}  // namespace

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  if (!line.empty() && line.back() == separator) parts.emplace_back();
  return parts;
}

TableFile read_table(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  TableFile table{std::filesystem::path(path).stem().string(), {}, {}};
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields = split(line, '\t');
    if (table.header.empty()) {
      table.header = std::move(fields);
    } else if (fields.size() != table.header.size()) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": has " +
                               std::to_string(fields.size()) + " columns where the header has " +
                               std::to_string(table.header.size()));
    } else {
      table.rows.push_back(std::move(fields));
    }
  }
  if (table.header.empty()) throw std::runtime_error(path + ": has no header row");
  return table;
}

Words read_words(const std::vector<std::string>& paths) {
  Words words;
  std::ifstream file(paths.at(0));
  if (!file) throw std::runtime_error(paths[0] + ": cannot be read; is python3-jieba installed?");
  std::string word, tag;
  for (double frequency; file >> word >> frequency >> tag;) {
    const std::u32string key = to_utf32(word);
    if (std::any_of(key.begin(), key.end(), [](char32_t c) { return c >= 0x10000; })) continue;
    words[key] = {std::max(frequency, 1.0), part_of_speech(tag)};
  }
  for (std::size_t i = 1; i < paths.size(); ++i)
    for (const std::vector<std::string>& row : read_table(paths[i]).rows)
      words[to_utf32(row.at(0))] = {std::stod(row.at(1)), part_of_speech(row.at(2))};
  return words;
}

double sum_of_frequencies(const Words& words) {
  double sum = 0;
  for (const auto& [key, entry] : words) sum += entry.frequency;
  return sum;
}

std::uint32_t word_cost(double frequency, double sum) {
  return static_cast<std::uint32_t>(std::lround(-std::log2(frequency / sum) * 256));
}

}  // namespace yuantu
