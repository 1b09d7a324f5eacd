// SPDX-License-Identifier: Apache-2.0
// Runs the sentences of tests/negation through the whole extraction: no relation may come of what did not
// happen.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

using namespace yuantu;

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos;
       begin = end + separator.size()) {
    parts.push_back(text.substr(begin, end - begin));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string bare(std::u32string_view name) {
  std::u32string out;
  for (const char32_t c : name) {
    if (std::u32string_view(U"“”‘’《》").find(c) == std::u32string_view::npos) out += c;
  }
  return to_utf8(out);
}

struct Found {
  std::string relation, head, tail;
  bool planned;
};

std::vector<Found> relations_in(const std::string& text) {
  Problems problems;
  const Extraction extraction = extract(read_document("negation", text, {}, problems));
  std::vector<Found> found;
  for (const RelationFact& fact : extraction.facts.relations) {
    found.push_back({std::string(name_of(fact.relation)), bare(extraction.mentions.all[fact.head].name),
                     bare(extraction.mentions.all[fact.tail].name), fact.status == Status::Planned});
  }
  return found;
}

// Names of the row are as long as the text has them; a mention may lack or add a common noun
// (“云帆一号”机器人).
bool same(const std::string& wanted, const std::string& name) {
  return name == wanted ||
         (name.size() > 6 && (name.starts_with(wanted) || wanted.find(name) != std::string::npos));
}

bool holds(const std::vector<Found>& found, const std::vector<std::string>& part, bool planned) {
  return std::any_of(found.begin(), found.end(), [&](const Found& f) {
    const bool along = same(part[2], f.head) && same(part[3], f.tail);
    const bool across = part[1] == "partnerOf" && same(part[2], f.tail) && same(part[3], f.head);
    return f.relation == part[1] && (along || across) && f.planned == planned;
  });
}

std::string print(const std::vector<Found>& found) {
  std::ostringstream out;
  for (const Found& f : found)
    out << f.head << " " << f.relation << " " << f.tail << (f.planned ? "?; " : "; ");
  return out.str();
}

TEST_CASE("no relation comes of what did not happen, and the controls are found") {
  std::ifstream file(SOURCE_DIR "/tests/negation/negation.tsv");
  REQUIRE(file);
  int rows = 0, controls = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#' || line.starts_with("id\t")) continue;
    const std::vector<std::string> fields = split(line, "\t");
    REQUIRE(fields.size() == 3);
    const std::vector<Found> found = relations_in(fields[1]);
    CAPTURE(line);
    CAPTURE(print(found));
    for (const std::string& expectation : split(fields[2], "; ")) {
      const std::vector<std::string> part = split(expectation, ":");
      if (part[0] == "none") CHECK(found.empty());
      if (part[0] == "rel" || part[0] == "planned") {
        CHECK(holds(found, part, part[0] == "planned"));
        ++controls;
      }
      if (part[0] == "not") CHECK_FALSE((holds(found, part, false) || holds(found, part, true)));
    }
    ++rows;
  }
  CHECK(rows > 60);
  CHECK(controls > 15);
}

}  // namespace
