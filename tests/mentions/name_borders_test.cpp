// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("a name does not begin inside the one before it") {
  check({
      {"宁海县宁波沧曜科技城昨日开园。", "Park 宁波沧曜科技城"},
      {"兰州高新区企业兰州沧曜泰新技术有限责任公司获奖。",
       "Park 兰州高新区; Company 兰州沧曜泰新技术有限责任公司"},
      {"广西沧福新能源科技有限公司南宁青山产业园区厂房封顶。",
       "Company 广西沧福新能源科技有限公司; Park 南宁青山产业园区"},
      {"海口高新区列全国生物医药产业园区第九位。", "Park 海口高新区"},
      {"位于鄞州区的沧曜人体工学科技股份有限公司投产。", "Company 沧曜人体工学科技股份有限公司"},
  });
}

TEST_CASE("a place before a dot belongs to the name") {
  check({
      {"南宁·中关村科技园昨日揭牌。", "Park 南宁·中关村科技园"},
      {"保定·中关村创新中心昨日揭牌。", "Park 保定·中关村; Lab 保定·中关村创新中心"},
  });
}

TEST_CASE("offices of firms are no bodies of the state") {
  check({
      {"中国农业银行内蒙古分行基建办主任说。", "Company 中国农业银行内蒙古分行"},
      {"中国电信大数据中心昨日投用。", "Company 中国电信; Lab 中国电信大数据中心"},
      {"贵州金融监管局、贵州证监局到会。", "Government 贵州金融监管局; Government 贵州证监局"},
  });
}

TEST_CASE("who keeps a laboratory may be told by its level alone") {
  check({
      {"省农垦科学院水稻研究所育成新种。", "Lab 省农垦科学院水稻研究所"},
      {"中电科二所、中国电科78所到会。",
       "Company 中电科; Lab 中电科二所; Company 中国电科; Lab 中国电科78所"},
  });
}

TEST_CASE("towns and centres of universities") {
  check({
      {"众创空间设在山西大学城。", "Park 山西大学城"},
      {"香港城市大学（东莞）科创中心到会。",
       "University 香港城市大学（东莞）; Lab 香港城市大学（东莞）科创中心"},
      {"沧澜海洋装备制造中心一期项目竣工。", "Project 沧澜海洋装备制造中心一期项目"},
  });
}

TEST_CASE("ships and satellites are called so in quotes, kinds are not") {
  check({
      {"“沧灵号”抵达流沙湾，“国字号”平台落户。", "Product 沧灵号"},
      {"“湖州造”无人机亮相。", ""},
      {"“数字工厂”卫星下线。", ""},
  });
}

TEST_CASE("the hall of a show is no show, inside a park is no park") {
  check({
      {"走进人工智能展厅，讲解员正在介绍。", ""},
      {"走进光伏产业园内，机器轰鸣。", ""},
      {"湖州光伏产业园内，机器轰鸣。", "Park 湖州光伏产业园"},
      {"第七届西洽会、第九届亚冬会先后举行。", "Event 第七届西洽会; Event 第九届亚冬会"},
  });
}

TEST_CASE("what a maker makes is told over times, praise and what the thing does") {
  check({
      {"沧澜科技去年研制出首台（套）国产化冷氢化反应器。", "Company 沧澜科技; Product 冷氢化反应器"},
      {"由兰州大学研发的气瓶精准追溯系统上线。", "University 兰州大学; Product 气瓶精准追溯系统"},
      {"“深灵勇士”号下水。", "Product 深灵勇士号"},
      {"企业生产的连花胶囊、复方沧草片、银花糖浆获批。", ""},
  });
}

TEST_CASE("meetings of all the province, parks at a hill that no table knows") {
  check({
      {"全省制造业高质量发展大会昨日召开。", "Event 全省制造业高质量发展大会"},
      {"落户狮子岭工业园、云汐高新区。", "Park 狮子岭工业园; Park 云汐高新区"},
  });
}

TEST_CASE("what keeps projects is none, and headquarters of firms at large are none") {
  check({
      {"景德镇试验区项目库新增项目30个。", "Park 景德镇试验区"},
      {"片区主攻硬核科技企业总部和上市公司总部。", ""},
      {"年产15GW高效电池、3GW光伏组件项目落户湘潭。", "Project 年产15GW高效电池、3GW光伏组件项目"},
      {"凯盛科技UTG二期投产。", "Company 凯盛科技; Project 凯盛科技UTG二期"},
  });
}

}  // namespace
