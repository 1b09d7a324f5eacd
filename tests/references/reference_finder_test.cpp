// SPDX-License-Identifier: Apache-2.0
#include "extractor/references/reference_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::EntityType;

struct Named {
  const char* text;
  EntityType type;
};

struct Row {
  const char* text;
  std::vector<Named> names;  // all their occurrences become mentions
  const char* dump;          // "pointer=antecedent" in order
};

yuantu::Mentions mark(const yuantu::Document& document, const std::vector<Named>& names) {
  yuantu::Mentions mentions;
  for (const Named& named : names) {
    const std::u32string name = yuantu::to_utf32(named.text);
    for (std::size_t at = document.text.find(name); at != std::u32string::npos;
         at = document.text.find(name, at + 1)) {
      yuantu::Mention mention;
      mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
      mention.type = named.type;
      mention.name = name;
      mentions.all.push_back(mention);
    }
  }
  std::sort(mentions.all.begin(), mentions.all.end(),
            [](const auto& a, const auto& b) { return a.span < b.span; });
  return mentions;
}

std::string dump_of(const Row& row) {
  yuantu::Problems problems;
  const yuantu::Document document = yuantu::read_document("row", row.text, {}, problems);
  const yuantu::Mentions found = yuantu::find_references(document, mark(document, row.names));
  std::string dump;
  for (const yuantu::Mention& mention : found.all) {
    if (mention.kind != yuantu::MentionKind::Pointer) continue;
    dump += (dump.empty() ? "" : " ") + yuantu::to_utf8(document.view(mention.span)) + "=";
    if (mention.antecedent != yuantu::no_mention) dump += yuantu::to_utf8(found.all[mention.antecedent].name);
    const auto index = static_cast<std::uint32_t>(&mention - found.all.data());
    for (const yuantu::Party& party : found.parties) {
      if (party.pointer != index) continue;
      dump += (dump.ends_with('=') ? "" : "+") + yuantu::to_utf8(found.all[party.name].name);
    }
  }
  return dump;
}

TEST_CASE("words that point back find the name that the article means") {
  using enum EntityType;
  const std::vector<Row> rows{
      {"澄江钠电池项目昨天开工。该项目总投资8亿元。", {{"澄江钠电池项目", Project}}, "该项目=澄江钠电池项目"},
      {"澄江钠电池项目昨天开工。项目占地90亩。", {{"澄江钠电池项目", Project}}, "项目=澄江钠电池项目"},
      {"澄江高新区签下6个项目。", {{"澄江高新区", Park}}, ""},
      {"澄江高新区与云岭大学签约。高新区将提供厂房。",
       {{"澄江高新区", Park}, {"云岭大学", University}},
       "高新区=澄江高新区"},
      {"澄江经开区毗邻澄江高新区。高新区面积较小。",
       {{"澄江经开区", Park}, {"澄江高新区", Park}},
       "高新区=澄江高新区"},
      {"远山科技有限公司落户澄江高新区。公司去年营收3亿元。",
       {{"远山科技有限公司", Company}, {"澄江高新区", Park}},
       "公司=远山科技有限公司"},
      {"远山科技与近水动力签约。前者出资6000万元，后者出资3000万元。",
       {{"远山科技", Company}, {"近水动力", Company}},
       "前者=远山科技 后者=近水动力"},
      {"云岭省去年新增企业2万家。全省还有国家实验室2个。", {{"云岭省", Place}}, ""},
      {"浙江省去年新增企业2万家。全省增长8%。", {{"浙江省", Place}}, "全省=浙江省"},
      {"远山科技发布新模型，其用户超过百万。", {{"远山科技", Company}}, "其=远山科技"},
      {"澄江市有3个项目开工。", {{"澄江市", Place}}, ""},
      {"澄江高新区占全市一成（不含东湾园区）。园区主攻储能。",
       {{"澄江高新区", Park}, {"东湾园区", Park}},
       "园区=澄江高新区"},
      {"澄江研究院扩建。这家研究院由云岭大学和远山科技共建。它主攻储能。",
       {{"澄江研究院", Lab}, {"云岭大学", University}, {"远山科技", Company}},
       "这家研究院=澄江研究院 它=澄江研究院"},
      {"云岭产业大会昨天闭幕。仪式从简。", {{"云岭产业大会", Event}}, ""},
      {"澄江项目签约仪式昨天举行。仪式从简。", {{"澄江项目签约仪式", Event}}, "仪式=澄江项目签约仪式"},
      {"远山科技（以下简称“公司”或“远山”）扩产。近水动力供货。公司去年营收3亿元。",
       {{"远山科技", Company}, {"近水动力", Company}},
       "公司=远山科技 公司=远山科技"},
      {"澄江高新区往西是洱源储能产业园。这个园区去年投产。",
       {{"澄江高新区", Park}, {"洱源储能产业园", Park}},
       "这个园区=洱源储能产业园"},
      {"澄江高新区扩园。三家实验室都把家安在这里。", {{"澄江高新区", Park}}, "这里=澄江高新区"},
      {"陈远道昨天到任。他说会尽快开工。", {{"陈远道", Person}}, "他=陈远道"},
      {"远山科技扩产。这家成立于2015年的企业去年营收3亿元。",
       {{"远山科技", Company}},
       "这家成立于2015年的企业=远山科技"},
      {"远山科技扩产。这家省级专精特新“小巨人”企业去年营收3亿元。",
       {{"远山科技", Company}},
       "这家省级专精特新“小巨人”企业=远山科技"},
      {"地铁口就是云湖软件园。这座2016年开园、占地300亩的园区分三期建设。",
       {{"云湖软件园", Park}},
       "这座2016年开园、占地300亩的园区=云湖软件园"},
      {"远山科技扩产。这家隶属于海蓝集团（以下简称“海蓝”）的企业去年营收3亿元。",
       {{"远山科技", Company}, {"海蓝集团", Company}},
       "企业=远山科技"},
      {"远山科技扩产。这家海蓝集团的子公司去年营收3亿元。",
       {{"远山科技", Company}, {"海蓝集团", Company}},
       "公司=远山科技"},
      {"远山科技扩产。这一领域的企业去年增长快。", {{"远山科技", Company}}, ""},
      {"园区由云湖投资公司建设，运营交给云湖数字公司（简称“云湖数”）。该公司注册资本1亿元。",
       {{"云湖投资公司", Company}, {"云湖数字公司", Company}, {"云湖数”", Company}},
       "该公司=云湖数字公司"},
      {"远山科技的对手海蓝集团退出。该公司营收3亿元。",
       {{"远山科技", Company}, {"海蓝集团", Company}},
       "该公司=远山科技"},
      {"走廊南端的澄江研究院更偏医疗。它由云岭大学牵头。",
       {{"走廊", Park}, {"澄江研究院", Lab}, {"云岭大学", University}},
       "它=澄江研究院"},
      {"远山科技搬入新厂房，海蓝集团的代表到场。它去年营收3亿元。",
       {{"远山科技", Company}, {"海蓝集团", Company}},
       "它=远山科技"},
      {"远山科技搬入新厂房。消息传得很快。\n它去年营收3亿元。", {{"远山科技", Company}}, "它=远山科技"},
      {"远山科技与云岭大学签约。双方将共建实验室。",
       {{"远山科技", Company}, {"云岭大学", University}},
       "双方=远山科技+云岭大学"},
      {"远山科技副总裁到访云岭大学，海蓝集团的代表在座。双方达成合作。",
       {{"远山科技", Company}, {"云岭大学", University}, {"海蓝集团", Company}},
       "双方=远山科技+云岭大学"},
      {"远山科技、海蓝集团和云岭大学签约。三方将在云湖园共建实验室，供需双方都满意。",
       {{"远山科技", Company}, {"海蓝集团", Company}, {"云岭大学", University}, {"云湖园", Park}},
       "三方=远山科技+海蓝集团+云岭大学"},
      {"远山科技签约。双方将共建实验室。", {{"远山科技", Company}}, ""},
      {"远山科技扩产。这家专注储能的企业去年营收3亿元。",
       {{"远山科技", Company}, {"储能", Industry}},
       "企业=远山科技"},
      {"远山科技扩产。这类深耕行业多年的企业不多。", {{"远山科技", Company}}, ""},
      {"远山磁材和近水稀土同属云岭集团。前者设在澄江，后者设在洱源。",
       {{"远山磁材", Company}, {"近水稀土", Company}, {"云岭集团", Company}},
       "前者=远山磁材 后者=近水稀土"},
      {"澄江市人民政府去年定下目标。市政府近日印发方案。",
       {{"澄江市人民政府", Government}},
       "市政府=澄江市人民政府"},
      {"澄江市去年定下目标。市政府近日印发方案。", {{"澄江市", Place}}, "市政府=澄江市"},
      {"昆明去年新增企业2万家。市里近日出台方案。", {{"昆明", Place}}, "市里=昆明"},
      {"东湾园区投产。澄江高新区管委会主任陈远道说，园区将主攻储能。澄江高新区今年扩园。",
       {{"东湾园区", Park}, {"澄江高新区管委会", Government}, {"陈远道", Person}, {"澄江高新区", Park}},
       "园区=澄江高新区"},
      {"同在澄江新区产业园和澄江新区。新区今年扩容。",
       {{"澄江新区产业园", Park}, {"澄江新区", Park}},
       "新区=澄江新区"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(dump_of(row) == std::string(row.dump));
  }
}

TEST_CASE("pointers keep alias links and antecedents right after they are merged in") {
  yuantu::Problems problems;
  const yuantu::Document document = yuantu::read_document(
      "row", "澄江钠电池项目开工。该项目由远山科技有限公司（以下简称远山）投资。", {}, problems);
  yuantu::Mentions mentions =
      mark(document, {{"澄江钠电池项目", EntityType::Project}, {"远山科技有限公司", EntityType::Company}});
  yuantu::Mention alias = mentions.all[1];
  const std::size_t at = document.text.rfind(U"远山");
  alias.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 2)};
  mentions.all.push_back(alias);
  mentions.aliases.push_back({1, 2, "test"});
  const yuantu::Mentions found = yuantu::find_references(document, mentions);
  REQUIRE(found.all.size() == 4);
  CHECK(found.all[1].kind == yuantu::MentionKind::Pointer);
  CHECK(found.all[1].antecedent == 0);
  CHECK(found.aliases[0].full == 2);
  CHECK(found.aliases[0].alias == 3);
}

}  // namespace
