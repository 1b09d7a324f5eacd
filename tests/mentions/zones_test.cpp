// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("zones are told by their shape and by lying somewhere") {
  check({
      {"“云创谷·宜宾”由宜宾市人民政府建设。", "Park 云创谷·宜宾; Government 宜宾市人民政府"},
      {"首家入驻“数智湾·湖州”的企业是外资。", "Park 数智湾·湖州"},
      {"天开河东园位于河东区，主攻智能制造。", "Park 天开河东园"},
      {"襄城机器人产业港、江北智能装备产业港相继开园。", "Park 襄城机器人产业港; Park 江北智能装备产业港"},
      {"低空小镇坐落在宁乡市。", "Park 低空小镇"},
  });
}

TEST_CASE("several zones share their kind") {
  check({
      {"辐射区包括渭滨、金台、陈仓三个经济技术开发区。",
       "Park 渭滨经济技术开发区; Park 金台经济技术开发区; Park 陈仓经济技术开发区"},
      {"衡阳、郴州、永州3家高新区入选。", "Park 衡阳高新区; Park 郴州高新区; Park 永州高新区"},
  });
}

TEST_CASE("zones of two places, and parts of zones") {
  check({
      {"走进武清滨湖—中关村协同创新园的展厅。", "Park 武清滨湖—中关村协同创新园"},
      {"走进成都武侯—中关村科技园的展厅。", "Park 成都武侯—中关村科技园"},
      {"中国—东盟信息港桂林基地正在扩容。", "Park 中国—东盟信息港; Park 中国—东盟信息港桂林基地"},
      {"文安航天城园区实现营业收入100亿元。", "Park 文安航天城"},
      {"庆阳数据中心集群上架率超过80%。", "Park 庆阳数据中心集群"},
  });
}

TEST_CASE("zones at large and counted kinds are no zones") {
  check({
      {"四川园区的面积更大。", ""},
      {"争创1个国家级大数据产业示范基地。", ""},
      {"本地已有5家海河实验室。", ""},
  });
}

TEST_CASE("zones begin at their region") {
  check({
      {"昆山经开区本周有三家工厂开建。", "Park 昆山经开区"},
      {"企业把工厂设在合肥高新技术产业开发区。", "Park 合肥高新技术产业开发区"},
      {"高新区道路宽阔，园区绿树成行。", ""},
      {"杭州、宁波两地的高新区都来取经。", ""},
  });
}

TEST_CASE("parks take their region and industry, and instalments are parks") {
  check({
      {"项目位于江宁智能制造产业园内。", "Park 江宁智能制造产业园"},
      {"云汐软件园三期开建。", "Park 云汐软件园; Park 云汐软件园三期"},
      {"苏州工业园区去年新增企业120家。", "Park 苏州工业园区"},
      {"走进张江科学城。", "Park 张江科学城"},
      {"全省建成49个特色产业集群。", ""},
      {"园区和开发区都在招商。", ""},
      {"省级以上开发区共有12家。", ""},
      {"他们把厂房建在了合肥经开区、芜湖高新区和滁州高新区。",
       "Park 合肥经开区; Park 芜湖高新区; Park 滁州高新区"},
  });
}

TEST_CASE("zones that are being built are projects, and bases that others move into are zones") {
  check({
      {"正云国际集团投资150亿元的正云新材料科技产业园正在建设。",
       "Company 正云国际集团; Project 正云新材料科技产业园"},
      {"企业入驻云岭新材料科技产业园，当地还将建设云岭新材料科技产业园。",
       "Park 云岭新材料科技产业园; Park 云岭新材料科技产业园"},
      {"第一个入驻云岭集团深圳创新总部基地的单位揭牌。", "Company 云岭集团; Park 云岭集团深圳创新总部基地"},
  });
}

}  // namespace
