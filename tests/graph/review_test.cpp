// SPDX-License-Identifier: Apache-2.0
#include "graph/review.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "graph/entity_resolver.hpp"
#include "ontology/error.hpp"
#include "pages.hpp"

namespace {

using yuantu::EntityType;
using yuantu::Review;
using yuantu::Verdict;
using yuantu::test::Page;

// A file of rows that is gone when the test is.
class RowFile {
 public:
  explicit RowFile(const std::string& rows)
      : path_((std::filesystem::temp_directory_path() / "yuantu_review_test.tsv").string()) {
    std::ofstream(path_) << rows;
  }
  ~RowFile() { std::filesystem::remove(path_); }
  const std::string& path() const { return path_; }
  std::string text() const {
    std::ostringstream all;
    all << std::ifstream(path_).rdbuf();
    return all.str();
  }

 private:
  std::string path_;
};

std::string problems(const std::string& rows) {
  std::string all;
  const Review review = Review::read(RowFile(rows).path());
  for (const yuantu::ReviewProblem& problem : review.contradictions())
    all += std::to_string(problem.line) + ": " + problem.what + "\n";
  return all;
}

// "label|alt; label" of the firms, built with a review.
std::string firms(const std::vector<const Page*>& pages, const std::string& rows) {
  const Review review = Review::read(RowFile(rows).path());
  std::vector<yuantu::DocumentGraph> documents;
  for (const Page* page : pages) documents.push_back(yuantu::resolve_document(page->extraction(), &review));
  std::vector<std::string> labels;
  for (const yuantu::Entity& entity :
       yuantu::merge_documents(std::move(documents), {.review = &review}).entities) {
    if (entity.type != EntityType::Company) continue;
    labels.push_back(entity.label);
    for (const yuantu::AltLabel& alt : entity.alt_labels) labels.back() += "|" + alt.text;
  }
  std::sort(labels.begin(), labels.end());
  std::string all;
  for (const std::string& label : labels) all += (all.empty() ? "" : "; ") + label;
  return all;
}

TEST_CASE("decisions are found whichever name comes first, in any way of writing") {
  const RowFile file("same\tCompany\t“甲”厂\t乙厂\nunsure\tPark\t丙园\t丁园\n\tPark\t丙园\t戊园\n");
  const Review review = Review::read(file.path());
  CHECK(review.verdict(EntityType::Company, U"乙厂", U"甲厂") == Verdict::Same);
  CHECK(review.verdict(EntityType::Park, U"丙园", U"丁园") == Verdict::Unsure);
  CHECK(review.verdict(EntityType::Park, U"丙园", U"戊园") == Verdict::Open);
  CHECK(review.verdict(EntityType::Company, U"丙园", U"丁园") == Verdict::Open);
}

TEST_CASE(
    "a file that is not there decides nothing; a line that is none of a review is reported with its number") {
  CHECK(Review::read("/nonexistent/review.tsv").empty());
  for (const char* rows : {"same\tCompany\t甲\t乙\nmaybe\tCompany\t甲\t丙\n", "\n# x\nsame\tFirm\t甲\t乙\n",
                           "same\tPark\t甲\n", "same\tPark\t甲\t“甲”\n"}) {
    CAPTURE(rows);
    CHECK_THROWS_AS(Review::read(RowFile(rows).path()), yuantu::InputError);
  }
  CHECK_THROWS_WITH_AS(Review::read(RowFile("\n# x\nsame\tFirm\t甲\t乙\n").path()),
                       doctest::Contains(":3:1:"), yuantu::InputError);
}

TEST_CASE("rows that contradict one another are reported, over any number of names") {
  CHECK(problems("same\tPark\t甲\t乙\nsame\tPark\t乙\t丙\n") == "");
  CHECK(problems("same\tPark\t甲\t乙\nsame\tPark\t乙\t丙\ndifferent\tPark\t甲\t丙\n") ==
        "3: '甲' and '丙' are 'different' here, but 'same' by lines 1, 2; they are kept apart\n");
  CHECK(problems("different\tPark\t甲\t丁\nsame\tPark\t丙\t丁\nsame\tPark\t甲\t乙\nsame\tPark\t丙\t乙\n") ==
        "1: '甲' and '丁' are 'different' here, but 'same' by lines 2, 3, 4; they are kept apart\n");
  CHECK(problems("same\tPark\t甲\t乙\ndifferent\tPark\t乙\t甲\n") ==
        "2: '乙' and '甲' are 'different' here and 'same' in line 1; 'different' is obeyed\n");
  CHECK(problems("same\tPark\t甲\t乙\ndifferent\tLab\t甲\t乙\n") == "");
}

TEST_CASE("same joins what the names alone do not, inside a page and between pages") {
  Page one("one.txt"), two("two.txt");
  one.name(EntityType::Company, "飞隼动力");
  one.name(EntityType::Company, "苍鹭航发");
  two.name(EntityType::Company, "砚川重工");
  CHECK(firms({&one, &two}, "") == "砚川重工; 苍鹭航发; 飞隼动力");
  CHECK(firms({&one, &two}, "same\tCompany\t飞隼动力\t苍鹭航发\nsame\tCompany\t苍鹭航发\t砚川重工\n") ==
        "砚川重工|苍鹭航发|飞隼动力");
}

TEST_CASE("different keeps apart what the names, the text and other pages join") {
  Page one("one.txt"), two("two.txt");
  one.alias(one.name(EntityType::Company, "合肥海帆智造有限公司"), one.name(EntityType::Company, "海帆"));
  two.name(EntityType::Company, "海帆智造");
  CHECK(firms({&one, &two}, "") == "合肥海帆智造有限公司|海帆|海帆智造");
  CHECK(firms({&one, &two}, "different\tCompany\t海帆\t合肥海帆智造有限公司\n") ==
        "合肥海帆智造有限公司|海帆智造; 海帆");
  CHECK(firms({&one, &two}, "different\tCompany\t海帆智造\t合肥海帆智造有限公司\n") ==
        "合肥海帆智造有限公司|海帆; 海帆智造");
}

TEST_CASE("different wins over a chain of same, and the rest of the chain holds") {
  Page page;
  for (const char* name : {"飞隼动力", "苍鹭航发", "砚川重工"}) page.name(EntityType::Company, name);
  CHECK(firms({&page},
              "same\tCompany\t飞隼动力\t苍鹭航发\nsame\tCompany\t苍鹭航发\t砚川重工\ndifferent\tCompany\t飞隼"
              "动力\t砚川重工\n") == "砚川重工; 苍鹭航发|飞隼动力");
}

TEST_CASE("a written review keeps its decisions and lists questions by what they would move") {
  const RowFile file("unsure\tPark\t丙园\t丁园\n");
  const Review review = Review::read(file.path());
  review.write(file.path(), {{EntityType::Company, "甲", "乙", 80, 3, "a"},
                             {EntityType::Company, "丁", "戊", 72, 9, "b"}});
  const std::string text = file.text();
  const std::string rows = text.substr(text.find("decision\t"));
  CHECK(rows ==
        "decision\ttype\tname\tother\tmoved\tbits\tevidence\nunsure\tPark\t丙园\t丁园\n"
        "\tCompany\t丁\t戊\t9\t+4.5\tb\n\tCompany\t甲\t乙\t3\t+5.0\ta\n");
  CHECK(Review::read(file.path()).rows().size() == 1);
}

}  // namespace
