// SPDX-License-Identifier: Apache-2.0
// Runs the rows of tests/numbers/numbers.tsv through the number grammar.
#include "extractor/statistics/quantity_finder.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"

namespace {

using yuantu::StatedQuantity;

struct Expected {
  std::string value;
  std::string unit;
  std::string bound;
};

struct Row {
  std::string text;
  std::vector<Expected> expected;
};

std::vector<Row> read_rows() {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/numbers/numbers.tsv");
  REQUIRE(file);
  std::vector<Row> rows;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(header, false)) continue;
    std::vector<std::string> fields;
    std::stringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
    fields.resize(4);
    if (rows.empty() || rows.back().text != fields[0]) rows.push_back({fields[0], {}});
    if (!fields[1].empty()) rows.back().expected.push_back({fields[1], fields[2], fields[3]});
  }
  return rows;
}

std::string dump(const std::vector<StatedQuantity>& quantities) {
  std::string out;
  for (const StatedQuantity& quantity : quantities) {
    out += quantity.value.to_string() + " " + quantity.full_unit() + " " +
           std::string(name_of(quantity.bound)) + "; ";
  }
  return out;
}

bool agrees(const StatedQuantity& quantity, const Expected& expected) {
  const double wanted = std::stod(expected.value);
  const double got = quantity.value.to_double();
  return std::abs(got - wanted) <= 0.001 * std::abs(wanted) && quantity.full_unit() == expected.unit &&
         name_of(quantity.bound) == expected.bound;
}

}  // namespace

TEST_CASE("the number grammar reads every row of the number table") {
  for (const Row& row : read_rows()) {
    const std::u32string text = yuantu::to_utf32(row.text);
    std::vector<StatedQuantity> found;
    yuantu::find_quantities(text, {0, static_cast<std::uint32_t>(text.size())}, found);
    INFO(row.text, " -> ", dump(found));
    CHECK(found.size() == row.expected.size());
    for (std::size_t i = 0; i < std::min(found.size(), row.expected.size()); ++i) {
      INFO("expected ", row.expected[i].value, " ", row.expected[i].unit, " ", row.expected[i].bound);
      CHECK(agrees(found[i], row.expected[i]));
    }
  }
}
