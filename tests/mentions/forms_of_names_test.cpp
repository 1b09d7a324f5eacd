// SPDX-License-Identifier: Apache-2.0
// Forms that names of works, fairs, titles and bodies take in the news.
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("lines are named by their numbers, their ends and their sections") {
  check({
      {"地铁9号线三期工程预计年底开通。", "Project 地铁9号线三期工程"},
      {"哈尔滨至伊春高铁铁力至伊春段开通运营。", "Project 哈尔滨至伊春高铁铁力至伊春段"},
      {"青山桥至星河大桥拓宽改建工程本月底完工。", "Project 青山桥至星河大桥拓宽改建工程"},
      {"陇东至山东±800千伏特高压直流输电工程投入运行。", "Project 陇东至山东±800千伏特高压直流输电工程"},
      {"各地新建了多条高铁和地铁。", ""},
  });
}

TEST_CASE("generating sets have the number of their plant") {
  check({
      {"星湾核电站3号机组首次并网成功。", "Project 星湾核电站3号机组"},
  });
}

TEST_CASE("what a place builds for its schools and hospitals is a project") {
  check({
      {"湛江海东校区项目完成主体结构验收。", "Project 湛江海东校区项目"},
      {"湛江项目进展顺利。", ""},
  });
}

TEST_CASE("programmes in quotes may hold a verb") {
  check({
      {"全县实施“雁归工程”，吸引人才返乡。", "Project 雁归工程"},
      {"各地抓好“民生工程”。", ""},
  });
}

TEST_CASE("fairs are known by their short names, and not owned by the zone before them") {
  check({
      {"产品在服贸会上首次展出。", "Event 服贸会"},
      {"第五届数博会签约项目百个。", "Event 第五届数博会"},
      {"青岛啤酒节吸引游客。", "Event 青岛啤酒节"},
      {"企业在汉诺威工业博览会上发布新品。", "Event 汉诺威工业博览会"},
      {"首届中国东南会展城市合作与发展大会在福州举办。", "Event 首届中国东南会展城市合作与发展大会"},
      {"全省民营经济高质量发展大会在南宁召开。", "Event 全省民营经济高质量发展大会"},
      {"当地每年举办各类节会。", ""},
  });
}

TEST_CASE("a bare prize is named by the contest that the page tells of") {
  check({
      {"第六届“云鹭杯”飞行器创新大赛闭幕，二等奖由星河科技有限公司摘取。",
       "Event 第六届“云鹭杯”飞行器创新大赛; Honor 第六届“云鹭杯”飞行器创新大赛二等奖; Company "
       "星河科技有限公司"},
      {"云鹭飞行器创新大赛总决赛落幕，星河科技有限公司获一等奖。",
       "Event 云鹭飞行器创新大赛总决赛; Company 星河科技有限公司; Honor 云鹭飞行器创新大赛一等奖"},
      {"云鹭飞行器创新大赛设一等奖1名、二等奖3名。", "Event 云鹭飞行器创新大赛"},
      {"他获云鹭飞行器创新大赛金奖。", "Event 云鹭飞行器创新大赛; Honor 云鹭飞行器创新大赛金奖"},
  });
}

TEST_CASE("what somebody is or is given may be a title") {
  check({
      {"如今它已是国家绿色工厂、全国质量标杆企业。", "Honor 国家绿色工厂; Honor 全国质量标杆企业"},
      {"中国民营企业500强花落星河科技有限公司。", "Honor 中国民营企业500强; Company 星河科技有限公司"},
      {"全国五一劳动奖章获得者林海讲话。", "Honor 全国五一劳动奖章"},
      {"该区列“中国化工园区50强”第16位。", "Honor 中国化工园区50强"},
      {"这里是全国最大的绿色工厂。", ""},
      {"贵州授予星河科技有限公司国家绿色工厂称号。", "Company 星河科技有限公司; Honor 国家绿色工厂"},
      {"公司获评中华老字号。", "Honor 中华老字号"},
  });
}

TEST_CASE("titles of persons, of villages and of lists are honours where they are won") {
  check({
      {"他被授予全国劳动模范称号。", "Honor 全国劳动模范"},
      {"云河村被评为第六批中国传统村落。", "Honor 第六批中国传统村落"},
      {"工信部公布第八批制造业单项冠军企业名单。", "Government 工信部; Honor 第八批制造业单项冠军企业"},
      {"该县晋升为国家AAAA级旅游景区。", "Honor 国家AAAA级旅游景区"},
      {"产品荣获客户认可。", ""},
  });
}

TEST_CASE("workshops bear a person's name, unions that of a trade's people") {
  check({
      {"张强劳模创新工作室攻克难题。", "Organization 张强劳模创新工作室"},
      {"江西工程师协会举办培训。", "Organization 江西工程师协会"},
      {"打造劳模创新工作室20个。", ""},
  });
}

TEST_CASE("the trade of a place is an industry though no table knows it") {
  check({{"中山灯饰产业走向高端。", "Place 中山; Industry 灯饰"}}, true);
}

}  // namespace
