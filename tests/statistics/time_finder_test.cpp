// SPDX-License-Identifier: Apache-2.0
// Runs the rows of tests/dates/dates.tsv through the grammar of time.
#include "extractor/statistics/time_finder.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"

namespace {

using yuantu::Date;
using yuantu::Period;

struct Row {
  std::string text;
  std::string published;
  std::vector<std::string> expected;
};

std::vector<Row> read_rows() {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/dates/dates.tsv");
  REQUIRE(file);
  std::vector<Row> rows;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(header, false)) continue;
    std::vector<std::string> fields;
    std::stringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
    fields.resize(3);
    if (rows.empty() || rows.back().text != fields[0] || rows.back().published != fields[1]) {
      rows.push_back({fields[0], fields[1], {}});
    }
    if (!fields[2].empty()) rows.back().expected.push_back(fields[2]);
  }
  return rows;
}

Date parse(const std::string& text) {
  int year = 0, month = 0, day = 0;
  std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day);
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

// The first and last day, as the scorer and the reader of the graph see a period.
std::string whole(Period period) {
  return to_string(first_day(period.first)) + "/" + to_string(last_day(period.last));
}

Period parse_period(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return {parse(text), parse(text)};
  return {parse(text.substr(0, slash)), parse(text.substr(slash + 1))};
}

}  // namespace

TEST_CASE("the grammar of time reads every row of the date table") {
  for (const Row& row : read_rows()) {
    const std::u32string text = yuantu::to_utf32(row.text);
    std::vector<yuantu::TimeExpression> found;
    const std::optional<Date> published =
        row.published.empty() ? std::nullopt : std::optional<Date>(parse(row.published));
    yuantu::find_times(text, {0, static_cast<std::uint32_t>(text.size())}, published, found);
    std::string got, wanted;
    for (const yuantu::TimeExpression& time : found) {
      if (time.period) got += whole(*time.period) + " ";
    }
    for (const std::string& expected : row.expected) wanted += whole(parse_period(expected)) + " ";
    INFO(row.text, " on ", row.published);
    CHECK(got == wanted);
  }
}
