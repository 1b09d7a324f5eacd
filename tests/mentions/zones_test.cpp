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

}  // namespace
