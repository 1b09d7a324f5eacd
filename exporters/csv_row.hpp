// SPDX-License-Identifier: Apache-2.0
// Puts rows of CSV together, field by field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

// Appends to a buffer; `quote` says how a text is made safe (append_csv_safe, append_csv_line).
class CsvRow {
 public:
  using Quote = void (*)(std::string& out, std::string_view text);

  CsvRow(std::string& out, Quote quote) : out_(out), quote_(quote) {}

  // An empty text is an empty field, which readers take for a missing value.
  CsvRow& text(std::string_view text) {
    separate();
    if (!text.empty()) quote_(out_, text);
    return *this;
  }
  // A number or a name of our own, which needs no quotes.
  CsvRow& plain(std::string_view text) {
    separate();
    out_.append(text);
    return *this;
  }
  void end() {
    out_.push_back('\n');
    first_ = true;
  }

 private:
  void separate() {
    if (!first_) out_.push_back(',');
    first_ = false;
  }

  std::string& out_;
  Quote quote_;
  bool first_ = true;
};

// Appends one plain field for each column, filled where `values` (sorted by column) has a number for it.
template <class Values>
void append_columns(CsvRow& row, std::size_t column_count, const Values& values) {
  auto next = values.begin();
  for (std::size_t column = 0; column < column_count; ++column) {
    const bool here = next != values.end() && next->column == column;
    row.plain(here ? next->value.to_string() : std::string());
    if (here) ++next;
  }
}

}  // namespace yuantu
