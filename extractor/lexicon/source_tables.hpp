// SPDX-License-Identifier: Apache-2.0
// Reads tables and word lists as they are in the repository, at build time: files -> rows, words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yuantu {

std::vector<std::string> split(const std::string& line, char separator);

struct TableFile {
  std::string name;  // stem of the file name
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};
// Throws std::runtime_error that names file and line.
TableFile read_table(const std::string& path);

struct WordEntry {
  double frequency;
  char tag;  // Word::part_of_speech
};
using Words = std::map<std::u32string, WordEntry>;
// The general list, then our own additions, which win.
Words read_words(const std::vector<std::string>& paths);

double sum_of_frequencies(const Words& words);
// Word::cost of a word as frequent as this.
std::uint32_t word_cost(double frequency, double sum);

}  // namespace yuantu
