// SPDX-License-Identifier: Apache-2.0
#include "extractor/user_lexicon.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extractor/extraction.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"
#include "ontology/error.hpp"

namespace {

constexpr const char* table =
    "# partners\n"
    "name\ttype\taliases\tid\n"
    "江海雲汐量子科技有限公司\tCompany\t云汐量子|YX量子\tcrm:0042\n"
    "\n"
    "星桥计划\tProject\n";

std::string names_in(const char* text) {
  const yuantu::UserLexicon lexicon = yuantu::UserLexicon::parse(table, "partners.tsv");
  yuantu::Problems problems;
  const yuantu::Extraction extraction =
      yuantu::extract(yuantu::read_document("memory", text, {}, problems), &lexicon);
  std::string dump;
  for (const yuantu::Mention& mention : extraction.mentions.all) {
    if (std::string(mention.rule) != "lexicon/user") continue;
    CHECK(mention.score <= 1.0f);
    dump +=
        (dump.empty() ? "" : "; ") + std::string(name_of(mention.type)) + " " + yuantu::to_utf8(mention.name);
  }
  return dump;
}

std::string message_of(const std::string& text) {
  try {
    yuantu::UserLexicon::parse(text, "x.tsv");
  } catch (const yuantu::InputError& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("the user's names are found under every alias, in either script, with their type") {
  CHECK(names_in("云汐量子与YX量子同台。") ==
        "Company 江海云汐量子科技有限公司; Company 江海云汐量子科技有限公司");
  CHECK(names_in("星橋計劃今日啟動，與會企業踴躍。") == "Project 星桥计划");
  CHECK(names_in("MYX量子不是它。") == "");
}

TEST_CASE("a branch that has the user's name in it is another firm") {
  CHECK(names_in("江海云汐量子科技有限公司合肥高新区第二分公司开业。") == "");
}

TEST_CASE("an entry is found by a label and its type") {
  const yuantu::UserLexicon lexicon = yuantu::UserLexicon::parse(table, "partners.tsv");
  const yuantu::UserEntry* entry = lexicon.find("YX量子", yuantu::EntityType::Company);
  REQUIRE(entry != nullptr);
  CHECK(entry->id == "crm:0042");
  CHECK(lexicon.find("YX量子", yuantu::EntityType::Lab) == nullptr);
}

TEST_CASE("mistakes in the file are told with line and cure") {
  CHECK(message_of("云汐\tCompany\n").find("x.tsv:1:1: the header must be") == 0);
  CHECK(message_of("name\ttype\taliases\tid\n云汐\tFirm\n").find("x.tsv:2:1: unknown type 'Firm'") == 0);
  CHECK(message_of("name\ttype\taliases\tid\n\n云\tCompany\n").find("x.tsv:3:1: '云' has fewer than two") ==
        0);
  CHECK(message_of("name\ttype\taliases\tid\n云汐\n").find("x.tsv:2:1: 1 fields") == 0);
  CHECK(
      message_of("name\ttype\taliases\tid\n云汐\tLab\n云汐\tLab\n").find("x.tsv:3:1: '云汐' stands twice") ==
      0);
  CHECK(message_of("name\ttype\taliases\tid\n\xff\xfe汐\tLab\n").find("x.tsv:2:1: invalid UTF-8") == 0);
  CHECK(message_of("").find("x.tsv:1:1: has no header") == 0);
  CHECK(message_of("name\ttype\taliases\tid\r\n云汐\tLab\r\n") == "");
}

}  // namespace
