// SPDX-License-Identifier: Apache-2.0
// Reads and writes tab-separated files.
#include "graph/tsv_file.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "ontology/error.hpp"

namespace yuantu {

std::vector<std::string> split_fields(std::string_view text, char separator) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t end = text.find(separator);
    fields.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return fields;
    text.remove_prefix(end + 1);
  }
}

std::vector<TsvRow> read_tsv(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw InputError(file, "cannot be read; check its name and permissions");
  std::vector<TsvRow> rows;
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    if (++number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    rows.push_back({number, split_fields(line, '\t')});
  }
  if (stream.bad()) throw InputError(file, "cannot be read to its end");
  return rows;
}

void write_whole(const std::string& file, std::string_view text) {
  const std::string beside = file + ".part";
  std::ofstream stream(beside, std::ios::binary);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  stream.close();
  std::error_code failed;
  if (stream) std::filesystem::rename(beside, file, failed);
  if (!stream || failed) {
    std::remove(beside.c_str());
    throw WriteError(file, "cannot be written; check the directory and the space on the disk");
  }
}

}  // namespace yuantu
