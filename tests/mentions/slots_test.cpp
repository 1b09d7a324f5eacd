// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("what stands behind an office is a person, whatever words the name seems to be made of") {
  check({
      {"区长于洋向来宾致意。", "Person 于洋"},
      {"副市长江山，校长助理钟山到场。", "Person 江山; Person 钟山"},
      {"副市长佐藤健一，到会祝贺。", "Person 佐藤健一"},
      {"经理安娜·伊万诺娃指着图纸讲解。", "Person 安娜·伊万诺娃"},
      {"校长让·皮埃尔主持仪式。", "Person 让·皮埃尔"},
      {"总经理苏和巴特尔说，明年投产。", "Person 苏和巴特尔"},
      {"院长格日勒图等参加活动。", "Person 格日勒图"},
      {"总经理高度评价，主任严肃指出，院长全面介绍了情况。", ""},
      {"书记应邀出席，董事长明确表示支持。", ""},
  });
}

TEST_CASE("a person called by an everyday word is not found where the word means what it says") {
  check({
      {"会长高峰说，时间紧。用电高峰期已过，高峰论坛开幕。高峰表示，再等一等。", "Person 高峰; Person 高峰"},
      {"主任江山介绍情况。大好江山如画。", "Person 江山"},
  });
}

TEST_CASE("people stand where a sentence has room for nobody else") {
  check({
      {"沧曜宇航由程砚田创办。", "Company 沧曜宇航; Person 程砚田"},
      {"在程砚田的带领下，工厂扭亏。", "Person 程砚田"},
      {"38岁的吴刚是这里的主人。", "Person 吴刚"},
      {"董事会选举吴刚为董事长。", "Person 吴刚"},
      {"记者见到邢天刚时，他正在调试。", "Person 邢天刚"},
      {"吴刚是这里的总工程师。", "Person 吴刚"},
      {"程砚田（公司总经理）介绍了情况。", "Person 程砚田"},
      {"在党委的领导下，在高校的指导下，进展顺利。", ""},
      {"方案团队由专家带领。", ""},
  });
}

TEST_CASE("bare brands are firms where a sentence has room for no other") {
  check({
      {"沧曜由程砚田于2019年创办。", "Company 沧曜; Person 程砚田"},
      {"海川成立于2019年。", "Company 海川"},
      {"启明是一家做新材料的企业。", "Company 启明"},
      {"泓略已完成B轮融资。", "Company 泓略"},
      {"9月20日，远景在科创板上市。", "Company 远景"},
      {"工程由先锋承建。", "Company 先锋"},
      {"泓略宣布扩产。", "Company 泓略"},
      {"项目由泓略投资建设。", "Company 泓略"},
      {"启明首席执行官林一舟说。", "Company 启明; Person 林一舟"},
      {"海豚湾半导体成立于2019年。", "Company 海豚湾半导体"},
      {"泓砺投资25亿元建厂。", "Company 泓砺"},
      {"厂房由泓砺投资。", "Company 泓砺"},
      {"杂志成立于1980年，对方是一家老牌企业。", ""},
      {"项目由政府投资建设，团队已完成融资。", ""},
  });
}

TEST_CASE("full names of firms begin with the everyday word that stands alone before them") {
  check({
      {"飞跃新能源电池有限公司获奖。", "Company 飞跃新能源电池有限公司"},
      {"保荐机构为节拍股份有限公司。", "Company 节拍股份有限公司"},
      {"北极之光传媒股份有限公司挂牌。", "Company 北极之光传媒股份有限公司"},
      {"由西安高新金融控股集团有限公司投资。", "Company 西安高新金融控股集团有限公司"},
  });
}

TEST_CASE("everyday words are firms in lists that mostly are of firms") {
  check({
      {"比亚迪、远景、蔚来、宁德时代等先后落户。",
       "Company 比亚迪; Company 远景; Company 蔚来; Company 宁德时代"},
      {"银杏树、泓砺、睿砾等企业已经落户。", "Company 银杏树; Company 泓砺; Company 睿砾"},
      {"化工、纺织等企业已经落户。", ""},
  });
}

TEST_CASE("branches of banks and committees of unions are named in full") {
  check({
      {"中国农业银行泓海支行行长林一舟介绍。", "Company 中国农业银行泓海支行; Person 林一舟"},
      {"招商银行沧曜分行到会。", "Company 招商银行沧曜分行"},
      {"招商银行在江海设立分行。", "Company 招商银行"},
  });
}

}  // namespace
