// SPDX-License-Identifier: Apache-2.0
#include "graph/name_cluster.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "extractor/utf.hpp"
#include "pages.hpp"

namespace {

using yuantu::EntityType;
using yuantu::test::Page;
using enum yuantu::EntityType;

struct Named {
  EntityType type;
  const char* name;
  float score = 1.0f;
};

struct Row {
  std::vector<Named> mentions;  // a name "" begins the next article
  const char* dump;             // clusters as "a=b; c", names in text order
};

std::string dump(const std::vector<Named>& mentions) {
  Page page;
  for (const Named& named : mentions) {
    if (*named.name == '\0') {
      page.next_article();
    } else {
      page.name(named.type, named.name, named.score);
    }
  }
  std::string all;
  for (const yuantu::NameCluster& cluster : yuantu::cluster_names(page.extraction()).clusters) {
    std::string row;
    for (const std::uint32_t mention : cluster.mentions)
      row += (row.empty() ? "" : "=") + yuantu::to_utf8(page.extraction().mentions.all[mention].name);
    all += (all.empty() ? "" : "; ") + row;
  }
  return all;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) CHECK_MESSAGE(dump(row.mentions) == row.dump, row.dump);
}

TEST_CASE("zones with their official and usual names are one; zones of two cities are not") {
  check({
      {{{Park, "合肥高新技术产业开发区"}, {Park, "合肥高新区"}, {Park, "安徽合肥高新技术产业开发区"}},
       "合肥高新技术产业开发区=合肥高新区=安徽合肥高新技术产业开发区"},
      {{{Park, "苏州工业园区"}, {Park, "杭州工业园区"}}, "苏州工业园区; 杭州工业园区"},
      {{{Park, "武汉东湖高新区"}, {Park, "东湖高新区"}}, "武汉东湖高新区=东湖高新区"},
      {{{Park, "海星软件园"}, {Park, "海星软件园二期"}}, "海星软件园; 海星软件园二期"},
      {{{Park, "中国声谷"}, {Park, "声谷"}}, "中国声谷=声谷"},
      {{{Park, "合肥高新区"}, {Park, "合肥高新区南区"}}, "合肥高新区; 合肥高新区南区"},
      {{{Park, "滨江临港区"}, {Park, "滨江临港区新材料产业集群"}}, "滨江临港区; 滨江临港区新材料产业集群"},
      {{{Park, "梅园开发区"}, {Park, "梅园经济开发区"}}, "梅园开发区=梅园经济开发区"},
      {{{Park, "沈阳航空城"}, {Park, "沈阳航空科创城"}}, "沈阳航空城; 沈阳航空科创城"},
  });
}

TEST_CASE("a bare zone name means the nearest zone of its article") {
  check({
      {{{Park, "合肥高新区"}, {Park, "高新区"}}, "合肥高新区=高新区"},
      {{{Park, "合肥高新区"}, {Park, "高新区"}, {Park, ""}, {Park, "芜湖高新区"}, {Park, "高新区"}},
       "合肥高新区=高新区; 芜湖高新区=高新区"},
  });
}

TEST_CASE("agencies are compared by place, level and office") {
  check({
      {{{Government, "安徽省工业和信息化厅"}, {Government, "安徽省工信厅"}, {Government, "省工信厅"}},
       "安徽省工业和信息化厅=安徽省工信厅=省工信厅"},
      {{{Government, "安徽省科技厅"}, {Government, "合肥市科技局"}, {Government, "市科技局"}},
       "安徽省科技厅; 合肥市科技局=市科技局"},
      {{{Government, "合肥市政府"}, {Government, "芜湖市人民政府"}, {Government, "芜湖市政府"}},
       "合肥市政府; 芜湖市人民政府=芜湖市政府"},
      {{{Government, "上海市政府"}, {Government, "市政府"}}, "上海市政府=市政府"},
      {{{Government, "深圳市光明区工业和信息化局"}, {Government, "光明区工信局"}},
       "深圳市光明区工业和信息化局=光明区工信局"},
      {{{Government, "重庆市经济信息委"}, {Government, "重庆市经济和信息化委员会"}},
       "重庆市经济信息委=重庆市经济和信息化委员会"},
  });
}

TEST_CASE("an agency without its place is that of a place of its article") {
  check({
      {{{Place, "安徽"},
        {Government, "省科技厅"},
        {Government, ""},
        {Place, "江苏"},
        {Government, "江苏省科技厅"}},
       "安徽; 省科技厅; 江苏; 江苏省科技厅"},
      {{{Place, "苏州"},
        {Government, "省科技厅"},
        {Government, ""},
        {Place, "江苏"},
        {Government, "江苏省科技厅"}},
       "苏州; 省科技厅=江苏省科技厅; 江苏"},
  });
}

TEST_CASE("institutes of one owner, and of owners that sound alike, are not one") {
  check({
      {{{Lab, "云岭科学院材料研究所"}, {Lab, "云岭科学院先进材料研究所"}},
       "云岭科学院材料研究所; 云岭科学院先进材料研究所"},
      {{{Lab, "辽宁省工业技术研究院"}, {Lab, "大连工业大学先进技术研究院"}},
       "辽宁省工业技术研究院; 大连工业大学先进技术研究院"},
  });
}

TEST_CASE("a prize of a group is not every prize of that grade") {
  check({{{{Honor, "团队组一等奖"}, {Honor, "一等奖"}}, "团队组一等奖; 一等奖"},
         {{{Honor, "海鸥杯创新大赛一等奖"}, {Honor, "一等奖"}}, "海鸥杯创新大赛一等奖=一等奖"}});
}

TEST_CASE("a firm's brand stands for its full name, but not for its branches and sisters") {
  check({
      {{{Company, "合肥海帆智造股份有限公司"}, {Company, "海帆智造"}, {Company, "海帆"}},
       "合肥海帆智造股份有限公司=海帆智造=海帆"},
      {{{Company, "招商银行"}, {Company, "招商银行西安分行"}}, "招商银行; 招商银行西安分行"},
      {{{Company, "中国移动"}, {Company, "中国移动安徽公司"}}, "中国移动; 中国移动安徽公司"},
      {{{Company, "海帆智造有限公司"}, {Company, "海帆新能源有限公司"}},
       "海帆智造有限公司; 海帆新能源有限公司"},
      {{{Company, "海帆智造（苏州）有限公司"}, {Company, "海帆智造"}}, "海帆智造（苏州）有限公司=海帆智造"},
      {{{Company, "海帆智造（苏州）有限公司"}, {Company, "海帆智造有限公司"}, {Company, "海帆智造苏州"}},
       "海帆智造（苏州）有限公司=海帆智造苏州; 海帆智造有限公司"},
      {{{Company, "上海电气"}, {Company, "东方电气"}}, "上海电气; 东方电气"},
      {{{Company, "海帆集团"}, {Company, "海帆集团财务有限公司"}}, "海帆集团; 海帆集团财务有限公司"},
      {{{Company, "远帆集团"}, {Company, "远帆集团新能源电池有限公司"}},
       "远帆集团; 远帆集团新能源电池有限公司"},
      {{{Company, "远帆集团"}, {Company, "远帆集团股份有限公司"}}, "远帆集团=远帆集团股份有限公司"},
  });
}

TEST_CASE("offices of nested places are not one") {
  check({
      {{{Government, "安徽省政府"}, {Government, "合肥市政府"}}, "安徽省政府; 合肥市政府"},
      {{{Company, "海帆集团"}, {Company, "合肥海帆新能源有限公司"}}, "海帆集团; 合肥海帆新能源有限公司"},
  });
}

TEST_CASE("an alias that two articles define each for its own means what its article says") {
  Page page;
  const auto first = page.name(Event, "海鸥杯创新大赛");
  page.alias(first, page.name(Event, "大赛"));
  page.next_article();
  const auto second = page.name(Event, "苍鹭杯直播大赛");
  page.alias(second, page.name(Event, "大赛"));
  const auto clusters = yuantu::cluster_names(page.extraction()).cluster_of;
  CHECK(clusters == std::vector<std::uint32_t>{0, 0, 1, 1});
}

TEST_CASE("an alias that the text defines is not the tail of another name as well") {
  Page page;
  const auto full = page.name(Event, "苍鹭创业挑战赛");
  page.alias(full, page.name(Event, "大赛"));
  page.name(Event, "海鸥杯直播大赛");
  const auto clusters = yuantu::cluster_names(page.extraction()).cluster_of;
  CHECK(clusters == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("universities are known by their usual short forms; their schools are not they") {
  check({
      {{{University, "中国科学技术大学"}, {University, "中科大"}}, "中国科学技术大学=中科大"},
      {{{University, "安徽大学"}, {University, "安徽大学物理学院"}}, "安徽大学; 安徽大学物理学院"},
      {{{Lab, "西北工业大学长三角研究院"}, {Lab, "西工大长三角研究院"}},
       "西北工业大学长三角研究院=西工大长三角研究院"},
      {{{Lab, "海帆空天信息研究院"}, {Lab, "空天院"}}, "海帆空天信息研究院=空天院"},
      {{{Lab, "中国信通院"}, {Lab, "中国信通院江苏研究院"}}, "中国信通院; 中国信通院江苏研究院"},
      {{{University, "英国诺丁汉大学"}, {University, "诺丁汉大学"}}, "英国诺丁汉大学=诺丁汉大学"},
      {{{University, "中国海洋大学"}, {University, "海洋大学"}}, "中国海洋大学; 海洋大学"},
  });
}

TEST_CASE("phases, editions and versions tell namesakes apart") {
  check({
      {{{Project, "海帆储能基地一期"}, {Project, "海帆储能基地二期"}, {Project, "海帆储能基地"}},
       "海帆储能基地一期; 海帆储能基地二期; 海帆储能基地"},
      {{{Project, "海帆储能基地项目"}, {Project, "储能基地项目"}}, "海帆储能基地项目=储能基地项目"},
      {{{Event, "第三届海鸥杯创新大赛"}, {Event, "海鸥杯创新大赛"}}, "第三届海鸥杯创新大赛=海鸥杯创新大赛"},
      {{{Event, "第三届海鸥杯创新大赛"}, {Event, "第二届海鸥杯创新大赛"}},
       "第三届海鸥杯创新大赛; 第二届海鸥杯创新大赛"},
      {{{Event, "第三届海鸥杯创新大赛"}, {Event, "2023海鸥杯创新大赛"}, {Event, "海鸥杯创新大赛"}},
       "第三届海鸥杯创新大赛; 2023海鸥杯创新大赛=海鸥杯创新大赛"},
      {{{Product, "云岚"}, {Product, "云岚V3.5"}}, "云岚; 云岚V3.5"},
      {{{Product, "飞隼C7"}, {Product, "飞隼C7协作机械臂"}}, "飞隼C7=飞隼C7协作机械臂"},
      {{{Policy, "《合肥市算力发展若干措施》"}, {Policy, "算力发展若干措施"}},
       "《合肥市算力发展若干措施》=算力发展若干措施"},
      {{{Product, "Grain-3"}, {Product, "Grain-3-Air"}}, "Grain-3; Grain-3-Air"},
  });
}

TEST_CASE("places are one by their code, and a namesake is decided by the page's other places") {
  check({
      {{{Place, "合肥"}, {Place, "安徽省合肥市"}, {Place, "合肥市"}}, "合肥=安徽省合肥市=合肥市"},
      {{{Place, "长春市"}, {Place, "长春市朝阳区"}, {Place, "朝阳区"}}, "长春市; 长春市朝阳区=朝阳区"},
      {{{Place, "北京市朝阳区"}, {Place, "长春市朝阳区"}}, "北京市朝阳区; 长春市朝阳区"},
  });
}

TEST_CASE("a weak type gives way to the one that the name has elsewhere") {
  check({
      {{{Company, "云岚星图"}, {Product, "云岚星图", 0.5f}, {Company, "云岚星图"}},
       "云岚星图=云岚星图=云岚星图"},
      {{{Company, "云岚星图"}, {Product, "云岚星图"}}, "云岚星图; 云岚星图"},
  });
}

}  // namespace
