// SPDX-License-Identifier: Apache-2.0
#include "extractor/mentions/mention_finder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extractor/utf.hpp"

namespace {

struct Row {
  const char* text;
  const char* dump;  // "Type name" of each mention, joined by "; "; places and industries only where a row
                     // asks for them
};

yuantu::Document plain(const char* utf8) {
  yuantu::Document document;
  document.text = document.original = yuantu::to_utf32(utf8);
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < document.text.size(); ++i) {
    document.origin.push_back({i, i + 1});
    const char32_t c = document.text[i];
    if (c == U'。' || c == U'；' || i + 1 == document.text.size()) {
      document.sentences.push_back({{begin, i + 1}, 0, 0, yuantu::SentenceKind::Body});
      begin = i + 1;
    }
  }
  document.articles.push_back({{}, 0, static_cast<std::uint32_t>(document.sentences.size()), std::nullopt});
  return document;
}

bool is_open(yuantu::EntityType type) {
  return type == yuantu::EntityType::Place || type == yuantu::EntityType::Industry;
}

std::string dump_of(const char* text, bool with_open) {
  const yuantu::Mentions found = yuantu::find_mentions(plain(text));
  std::string dump;
  for (const yuantu::Mention& mention : found.all) {
    if (is_open(mention.type) && !with_open) continue;
    dump +=
        (dump.empty() ? "" : "; ") + std::string(name_of(mention.type)) + " " + yuantu::to_utf8(mention.name);
  }
  return dump;
}

void check(const std::vector<Row>& rows, bool with_open = false) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_of(row.text, with_open) == row.dump);
  }
}

TEST_CASE("firms end in their legal form and begin behind verbs, prepositions and lists") {
  check({
      {"记者从江苏云汐电子科技有限公司获悉，订单已排到明年。", "Company 江苏云汐电子科技有限公司"},
      {"由湖州鹭洋储能科技有限公司与苏州澄川材料股份有限公司共同出资。",
       "Company 湖州鹭洋储能科技有限公司; Company 苏州澄川材料股份有限公司"},
      {"澜沐微电子（无锡）有限公司落户开发区。", "Company 澜沐微电子（无锡）有限公司"},
      {"项目由中铁二局承建。", "Company 中铁二局"},
      {"6家企业和多家龙头企业参加。", ""},
      {"该公司表示，公司今年订单饱满。", ""},
  });
}

TEST_CASE("zones begin at their region") {
  check({
      {"记者日前从盐城经开区获悉，今年开工项目11个。", "Park 盐城经开区"},
      {"企业把工厂设在合肥高新技术产业开发区。", "Park 合肥高新技术产业开发区"},
      {"高新区现有企业130多家，园区道路宽阔。", ""},
      {"杭州、宁波两地的高新区都来取经。", ""},
  });
}

TEST_CASE("laboratories and institutes take their fields and their owners") {
  check({
      {"江海大学与云汐科技合建高熵合金联合实验室。",
       "University 江海大学; Company 云汐科技; Lab 高熵合金联合实验室"},
      {"实验室今年新增设备30台。", ""},
      {"他毕业于清华大学。", "University 清华大学"},
  });
}

TEST_CASE("agencies stand behind their place") {
  check({
      {"常州市工业和信息化局印发通知。", "Government 常州市工业和信息化局"},
      {"省科技厅公布了名单。", "Government 省科技厅"},
      {"相关部门已经介入。", ""},
  });
}

TEST_CASE("people are named behind and before their titles and as speakers") {
  check({
      {"董事长林一舟介绍，今年订单增长。", "Person 林一舟"},
      {"总经理周明说。", "Person 周明"},
      {"副主任欧阳若谷表示支持。", "Person 欧阳若谷"},
      {"“没有的事。”秦望川回应。", "Person 秦望川"},
      {"公司董事长表示满意。", ""},
  });
}

TEST_CASE("a name that is defined or sure is found wherever it stands again") {
  check({
      {"湖州鹭洋储能科技有限公司（以下简称“鹭洋”）昨日开工。鹭洋称工期两年。",
       "Company 湖州鹭洋储能科技有限公司; Company 鹭洋; Company 鹭洋"},
      {"苏州澄川新材料股份有限公司扩产。澄川新材去年盈利。",
       "Company 苏州澄川新材料股份有限公司; Company 澄川新材"},
      {"院长苏槿禾带队。会后苏槿禾点头。", "Person 苏槿禾; Person 苏槿禾"},
  });
}

TEST_CASE("quoted names take the type of the noun beside them") {
  check({
      {"公司自研的“青隼”货运无人机首飞。", "Product 青隼"},
      {"新款机器人“小岚”亮相。", "Product 小岚"},
      {"市里出台《江海市低空经济行动计划》。", "Policy 江海市低空经济行动计划"},
      {"“算力八条”今年落地。", "Policy 算力八条"},
      {"他说这叫“先有鸡后有蛋”。", ""},
  });
}

TEST_CASE("honours stand behind the verbs of awarding") {
  check({
      {"园区获评国家级科技企业孵化器。", "Honor 国家级科技企业孵化器"},
      {"该队夺得一等奖。", "Honor 一等奖"},
      {"公司获得投资2000万元。", ""},
  });
}

TEST_CASE("an alias that the text defines is linked to its full name") {
  const yuantu::Mentions found =
      yuantu::find_mentions(plain("湖州鹭洋储能科技有限公司（以下简称“鹭洋储能”）昨日开工。"));
  REQUIRE(found.aliases.size() == 1);
  CHECK(found.all[found.aliases[0].full].name == U"湖州鹭洋储能科技有限公司");
  CHECK(found.all[found.aliases[0].alias].name == U"鹭洋储能");
}

}  // namespace
