// SPDX-License-Identifier: Apache-2.0
// Tab-separated files that people edit: file -> rows with line numbers, and text -> file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

struct TsvRow {
  std::size_t line = 0;  // counts from 1
  std::vector<std::string> fields;
};

// Rows without empty lines and comments (#); a byte order mark and carriage returns, as spreadsheets write
// them, are dropped. Throws InputError if the file cannot be read.
std::vector<TsvRow> read_tsv(const std::string& file);

// Throws WriteError; a file that stood there before then stands unchanged.
void write_whole(const std::string& file, std::string_view text);

std::vector<std::string> split_fields(std::string_view text, char separator);

}  // namespace yuantu
