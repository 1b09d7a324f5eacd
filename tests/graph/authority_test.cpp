// SPDX-License-Identifier: Apache-2.0
#include "graph/authority.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "graph/entity_resolver.hpp"
#include "ontology/error.hpp"
#include "pages.hpp"

namespace {

using yuantu::Authority;
using yuantu::EntityType;
using yuantu::test::Page;

Authority list(const std::string& rows) {
  const std::string path = (std::filesystem::temp_directory_path() / "yuantu_authority_test.tsv").string();
  std::ofstream(path) << rows;
  struct Remove {
    const std::string& file;
    ~Remove() { std::filesystem::remove(file); }
  } remove{path};
  return Authority::read(path);
}

struct Result {
  std::string ids;       // "label=ids; …" of what has any
  std::string problems;  // "line: what"
};

Result identified(const std::vector<const Page*>& pages, const std::string& rows) {
  const Authority authority = list(rows);
  std::vector<yuantu::DocumentGraph> documents;
  for (const Page* page : pages) documents.push_back(yuantu::resolve_document(page->extraction()));
  yuantu::ResolutionReport report;
  std::vector<std::string> found;
  for (const yuantu::Entity& entity :
       yuantu::merge_documents(std::move(documents), {.authority = &authority}, &report).entities) {
    std::string ids;
    for (const auto* all : {&entity.exact_matches, &entity.identifiers})
      for (const std::string& id : *all) ids += (ids.empty() ? "" : ",") + id;
    if (!ids.empty()) found.push_back(entity.label + "=" + ids);
  }
  std::sort(found.begin(), found.end());
  Result result;
  for (const std::string& one : found) result.ids += (result.ids.empty() ? "" : "; ") + one;
  for (const auto& problem : report.authority)
    result.problems += std::to_string(problem.line) + ": " + problem.what + "\n";
  return result;
}

TEST_CASE("things get the ids of the record that has one of their names, whatever the way of writing") {
  Page page;
  page.name(EntityType::Company, "合肥海帆智造股份有限公司");
  page.name(EntityType::Park, "安徽合肥高新技术产业开发区");
  page.name(EntityType::Place, "肥西县");
  page.name(EntityType::Company, "苍鹭航发");
  const Result result = identified({&page},
                                   "id\tnames\ttype\tregion\n"
                                   "C1|https://example.org/1\t海帆智造\tCompany\t\n"
                                   "https://example.org/hfgx\t合肥高新区\tPark\t合肥\n"
                                   "FX\t肥西县\tPlace\t安徽\n");
  CHECK(result.ids ==
        "合肥海帆智造股份有限公司=https://example.org/1,C1; "
        "安徽合肥高新技术产业开发区=https://example.org/hfgx; 肥西县=FX");
  CHECK(result.problems == "");
}

TEST_CASE("a record says that its names are one thing") {
  Page one("one.txt"), two("two.txt");
  one.name(EntityType::Company, "飞隼动力");
  two.name(EntityType::Company, "苍鹭航发");
  CHECK(identified({&one, &two}, "C1\t飞隼动力|苍鹭航发\tCompany\t\n").ids == "苍鹭航发=C1");
  CHECK(identified({&one, &two}, "C1\t飞隼动力\tCompany\nC2\t苍鹭航发\tCompany\n").ids ==
        "苍鹭航发=C2; 飞隼动力=C1");
}

TEST_CASE("a record's region keeps it from namesakes elsewhere") {
  Page one("one.txt"), two("two.txt");
  one.name(EntityType::Company, "苏州海帆智造有限公司");
  two.name(EntityType::Company, "合肥海帆智造有限公司");
  CHECK(identified({&one, &two}, "C1\t海帆智造\tCompany\t合肥\n").ids == "合肥海帆智造有限公司=C1");
}

TEST_CASE("what fits several records gets none of their ids, and is reported") {
  Page page;
  page.name(EntityType::Person, "欧阳闻舟");
  const Result result = identified({&page}, "P1\t欧阳闻舟\tPerson\t安徽\nP2\t欧阳闻舟\tPerson\t江苏\n");
  CHECK(result.ids == "");
  CHECK(result.problems == "1: '欧阳闻舟' fits the records of the lines 1, 2; it gets none of their ids\n");
}

TEST_CASE("a record that fits two things is given to one, and the other is reported") {
  Page one("one.txt"), two("two.txt");
  one.name(EntityType::Company, "苏州海帆智造有限公司");
  two.name(EntityType::Company, "合肥海帆智造有限公司");
  const Result result = identified({&one, &two}, "C1\t海帆智造\tCompany\t\n");
  CHECK(std::count(result.ids.begin(), result.ids.end(), '=') == 1);
  CHECK(result.problems.starts_with("1: the record fits '"));
}

TEST_CASE("a line that is none of a list is reported with its number") {
  for (const char* rows :
       {"C1\t海帆\tFirm\n", "C1\t海帆\tCompany\t乌有市\n", "C1\t海帆\tCompany\t朝阳区\n", "\t海帆\tCompany\n",
        "http://a b/\t海帆\tCompany\n", "C1\t\tCompany\n", "C1\t海帆\n"}) {
    CAPTURE(rows);
    CHECK_THROWS_WITH_AS(list(std::string("# head\n") + rows), doctest::Contains(":2:1:"),
                         yuantu::InputError);
  }
  CHECK_THROWS_AS(Authority::read("/nonexistent/authority.tsv"), yuantu::InputError);
}

}  // namespace
