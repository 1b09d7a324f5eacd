// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("lists of projects name their members without the word project") {
  check({
      {"江汐深知软件有限公司信息化中心主任说。", "Company 江汐深知软件有限公司"},
      {"江汐深知软件有限公司总部位于合肥高新区。", "Company 江汐深知软件有限公司; Park 合肥高新区"},
      {"澜沐动力电池产线、云汐南方总部等8个项目开工。", "Project 澜沐动力电池产线; Project 云汐南方总部"},
      {"设备更新、环境整治等8个项目开工。", ""},
      {"江海云汐年产20万吨隔膜项目投产。", "Company 江海云汐; Project 江海云汐年产20万吨隔膜项目"},
  });
}

TEST_CASE("projects need more than the word 项目") {
  check({
      {"云汐新能源汽车零部件生产基地开工。", "Project 云汐新能源汽车零部件生产基地"},
      {"鹭洋高纯石英砂精深加工项目投产。", "Project 鹭洋高纯石英砂精深加工项目"},
      {"该项目总投资7亿元。", ""},
      {"16个项目集中签约。", ""},
      {"三大水利项目本月动工。", ""},
      {"全力推进重点项目建设。", ""},
      {"要多跑招商引资项目。", ""},
  });
}

TEST_CASE("projects of plain words are named where the sentence builds or measures them") {
  check({
      {"市里投资3亿元的焊接件热处理项目已经投产。", "Project 焊接件热处理项目"},
      {"焊接件热处理项目总投资3亿元。", "Project 焊接件热处理项目"},
      {"总投资12亿元的6个新能源项目开工，这些新能源项目总投资不小。", ""},
      {"市里讨论了焊接件热处理的项目。", ""},
      {"云汐数控产业园二期项目开工。", "Park 云汐数控产业园; Project 云汐数控产业园二期项目"},
  });
}

TEST_CASE("what a project makes stands in its name") {
  check({
      {"江海集团在云岭县建设400兆瓦电网侧储能示范项目。",
       "Company 江海集团; Project 400兆瓦电网侧储能示范项目"},
      {"位于城郊的曲靖年产30GW单晶硅棒项目投产。", "Project 曲靖年产30GW单晶硅棒项目"},
  });
}

TEST_CASE("lists of quotes and of projects have one noun at their end") {
  check({
      {"当地实施“引水”“聚沙”等工程。", "Project 引水工程; Project 聚沙工程"},
      {"二季度重点推进云汐精工产业园、澜岳乙烯二期等8个项目开工建设。",
       "Project 云汐精工产业园; Project 澜岳乙烯二期"},
  });
}

TEST_CASE("works are named by a place and their kind, and by what they make in two parts") {
  check({
      {"装机90万千瓦的皇岭抽水蓄能电站明年投产，江海西风电场已并网。",
       "Project 皇岭抽水蓄能电站; Project 江海西风电场"},
      {"会上签下第二期年产8GW电池片和3GW组件项目。", "Project 第二期年产8GW电池片和3GW组件项目"},
      {"云汐锂业有限公司5000吨/年锂盐冶炼示范项目开工。",
       "Company 云汐锂业有限公司; Project 云汐锂业有限公司5000吨/年锂盐冶炼示范项目"},
      {"两台设备来自江海大学智能装备技术中心孵化项目。",
       "University 江海大学; Project 江海大学智能装备技术中心孵化项目"},
      {"这里是全国最大的负极材料生产基地，已落地永磁电机项目14个。", ""},
  });
}

TEST_CASE("projects are introduced in lists, paid for, parted and joined") {
  check({
      {"首批集中开工的产业项目9个，有云生科技天府产业园、泓宇创新药物研发总部及产业化基地。",
       "Project 云生科技天府产业园; Project 泓宇创新药物研发总部及产业化基地"},
      {"该项目包括1座明挖车站、2个盾构区间。", ""},
      {"公司投资3.6亿元在自贡航空产业园建成的云鹤智造基地去年投产。",
       "Park 自贡航空产业园; Project 云鹤智造基地"},
      {"泓天高端海底电缆与光伏柔性支架项目落户威海。", "Project 泓天高端海底电缆与光伏柔性支架项目"},
      {"青岛地铁9号线土建二标段06工区完工。", "Project 青岛地铁9号线土建二标段06工区"},
      {"“高速铁路弓网系统运营安全保障成套技术与装备”项目获奖。",
       "Project “高速铁路弓网系统运营安全保障成套技术与装备”项目"},
  });
}

TEST_CASE("roads are named by their ends, kinds of sites by nothing") {
  check({
      {"G4京港澳高速岳阳至长沙段扩容工程同日开工。", "Project 岳阳至长沙段扩容工程"},
      {"建成全国单体最大光伏治沙项目，看功能食品加工基地。", ""},
      {"农机厂家落户功能食品加工基地，建设年产20万吨纤维生产线。", "Project 年产20万吨纤维生产线"},
      {"并实施“澜江英才”计划。", "Project “澜江英才”计划"},
  });
}

}  // namespace
