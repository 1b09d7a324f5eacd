// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "extractor/relations/relation_finder.hpp"
#include "marked_text.hpp"
#include "ontology/error.hpp"

namespace {

using namespace yuantu;

TEST_CASE("the rules find what each row of relations.tsv says, and no more") {
  std::ifstream file(SOURCE_DIR "/tests/relations/relations.tsv");
  REQUIRE(file);
  std::string line;
  std::getline(file, line);
  int rows = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const MarkedText text = read_marked(line.substr(0, tab));
    CAPTURE(line);
    CHECK(dump(text, find_relations(text.document, text.mentions)) == line.substr(tab + 1));
    ++rows;
  }
  CHECK(rows >= 100);
}

std::set<std::string> facts_of(const std::string& dumped) {
  std::set<std::string> facts;
  for (std::size_t begin = 0; begin < dumped.size();) {
    const std::size_t end = std::min(dumped.find("; ", begin), dumped.size());
    facts.insert(dumped.substr(begin, end - begin));
    begin = end + 2;
  }
  return facts;
}

// A fact may be said in more ways than the rules know: the suite asks for nearly all, and for little else.
TEST_CASE("facts are found in nearly all wordings of paraphrases.tsv, and few others") {
  std::ifstream file(SOURCE_DIR "/tests/relations/paraphrases.tsv");
  REQUIRE(file);
  std::map<std::string, int> wordings;
  int wanted = 0, found = 0, others = 0;
  std::string unlike;  // what a failure prints
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const MarkedText text = read_marked(line.substr(0, tab));
    const auto said = facts_of(line.substr(tab + 1));
    const auto got = facts_of(dump(text, find_relations(text.document, text.mentions)));
    for (const std::string& fact : said) {
      const std::size_t space = fact.find(' ');
      ++wordings[fact.substr(space + 1, fact.find(' ', space + 1) - space - 1)];
      ++wanted;
      found += static_cast<int>(got.count(fact));
      if (!got.contains(fact)) unlike += "\n- " + fact + " | " + line.substr(0, tab);
    }
    for (const std::string& fact : got) {
      others += static_cast<int>(1 - said.count(fact));
      if (!said.contains(fact)) unlike += "\n+ " + fact + " | " + line.substr(0, tab);
    }
  }
  CAPTURE(unlike);
  CHECK(wordings.size() == 14);
  for (const auto& [relation, count] : wordings) {
    CAPTURE(relation);
    CHECK(count >= 15);
  }
  CHECK(found >= 0.93 * wanted);
  CHECK(others <= 0.05 * wanted);
}

TEST_CASE("facts tell when they happened and for how much money") {
  std::ifstream file(SOURCE_DIR "/tests/relations/details.tsv");
  REQUIRE(file);
  int rows = 0;
  std::string line;
  std::getline(file, line);  // the names of the columns
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    MarkedText text = read_marked(line.substr(0, tab));
    text.document.published = Date{2024, 6, 15};
    CAPTURE(line);
    CHECK(dump(text, find_relations(text.document, text.mentions), true) == line.substr(tab + 1));
    ++rows;
  }
  CHECK(rows >= 12);
}

TEST_CASE("a user's rule file adds rules to the built-in ones") {
  const MarkedText text = read_marked("[Company 星河科技]看中了[Park 云湖高新区]。");
  CHECK(find_relations(text.document, text.mentions).empty());
  const RelationRules rules =
      RelationRules::extended("rule locatedIn likes 0.5 planned\n  H^ 看中 了? T\n", "my.rules");
  CHECK(dump(text, find_relations(text.document, text.mentions, rules)) == "星河科技 locatedIn 云湖高新区?");
}

TEST_CASE("a mistake in a rule file is reported with its place") {
  const auto message = [](const std::string& rules) {
    try {
      RelationRules::parse(rules, "my.rules");
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(message("regel x\n").starts_with("my.rules:1:1: unknown word 'regel'"));
  CHECK(message("rule livesIn a 0.5\n").starts_with("my.rules:1:6: unknown relation 'livesIn'"));
  CHECK(message("rule locatedIn a 2\n").starts_with("my.rules:1:18: the confidence"));
  CHECK(message("rule locatedIn a 0.5\n  H:Firma 在 T\n").starts_with("my.rules:2:3: unknown type 'Firma'"));
  CHECK(message("rule locatedIn a 0.5\n  H <nowhere> T\n")
            .starts_with("my.rules:2:5: unknown class '<nowhere>'"));
  CHECK(message("rule locatedIn a 0.5\n  H .. T\n").starts_with("my.rules:2:3: the pattern has no word"));
  CHECK(message("rule locatedIn a 0.5\n  H 在\n")
            .starts_with("my.rules:2:3: the pattern needs a slot H and a slot T"));
  CHECK(message("  H 在 T\n").starts_with("my.rules:1:3: a pattern stands under its rule"));
}

}  // namespace
