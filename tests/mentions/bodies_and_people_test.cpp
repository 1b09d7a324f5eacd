// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("firms are told by what they do and by what is said of them") {
  check({
      {"沧曜澜泽领投，金额1.2亿元。", "Company 沧曜澜泽"},
      {"沧曜澜泽营收增长两成。", "Company 沧曜澜泽"},
      {"沧曜澜泽拟扩建厂房。", "Company 沧曜澜泽"},
      {"东方沧曜领投这轮融资。", "Company 东方沧曜"},
      {"产业园由沧曜云科运营。", "Company 沧曜云科"},
      {"生态链企业沧曜睿，带来新方案。", "Company 沧曜睿"},
      {"沧曜2012年创办于外省。", "Company 沧曜"},
      {"青海沧曜年产5万吨高纯晶硅项目开工。", "Company 青海沧曜; Project 青海沧曜年产5万吨高纯晶硅项目"},
      {"该平台由市场主导运营。", ""},
      {"由专业团队运营。", ""},
  });
}

TEST_CASE("members of lists of firms need no known word") {
  check({
      {"代表企业有沧曜化工、泓澜、睿砺。", "Company 沧曜化工; Company 泓澜; Company 睿砺"},
      {"华为、捷砺、亿和等企业已经落户。", "Company 华为; Company 捷砺; Company 亿和"},
      {"目前公司有藻粉、虾油等产品。", ""},
      {"培育沧砺、泓睿等机器人企业。", "Company 沧砺; Company 泓睿"},
  });
}

TEST_CASE("full names of firms go over words that stand in no other names") {
  check({
      {"北京和砺宇航技术有限公司获奖。", "Company 北京和砺宇航技术有限公司"},
      {"福建沧曜新药创制有限公司获奖。", "Company 福建沧曜新药创制有限公司"},
      {"江苏久远高新技术装备有限公司获奖。", "Company 江苏久远高新技术装备有限公司"},
      {"宁夏沧曜实业集团董事长介绍。", "Company 宁夏沧曜实业集团"},
  });
}

TEST_CASE("laboratories have branches, joined fields and graded places") {
  check({
      {"沧曜质量研究国家重点实验室横琴分部揭牌。", "Lab 沧曜质量研究国家重点实验室横琴分部"},
      {"所长、量子光学与光量子器件国家重点实验室主任林一舟介绍。",
       "Lab 量子光学与光量子器件国家重点实验室; Person 林一舟"},
      {"依托该校自动控制技术与信息处理福建省高校重点实验室攻关。",
       "Lab 自动控制技术与信息处理福建省高校重点实验室"},
      {"他在航天九院工作。", "Lab 航天九院"},
      {"园区距兰州市中心约30公里。", ""},
  });
}

TEST_CASE("zones have parts and clusters, and a province behind them is none") {
  check({
      {"1苏州工业园区（江苏）2", "Park 苏州工业园区"},
      {"无锡高新区集成电路制造创新型产业集群入选。",
       "Park 无锡高新区; Park 无锡高新区集成电路制造创新型产业集群"},
      {"由北京、厦门火炬、绵阳高新区发起。", "Park 北京高新区; Park 厦门火炬高新区; Park 绵阳高新区"},
      {"联合上海张江、昆山、绵阳等国家高新区。", "Park 上海张江高新区; Park 昆山高新区; Park 绵阳高新区"},
      {"落在佛山高新区南海园，明年启用。", "Park 佛山高新区; Park 佛山高新区南海园"},
  });
}

TEST_CASE("people follow offices, stand in lists before teams and between an office and what they do") {
  check({
      {"会长杨金才应邀作报告。", "Person 杨金才"},
      {"院士徐宗本如今在这里工作。", "Person 徐宗本"},
      {"柔性引进张振林、修远志等科研团队6个。", "Person 张振林; Person 修远志"},
      {"公司工作人员林晶晶说，订单很多。", "Person 林晶晶"},
      {"党委书记、总裁为林建平。", "Person 林建平"},
      {"由高校的林江峰、秦霖2016年共同创办。", "Person 林江峰; Person 秦霖"},
      {"哈工大机电学院林江峰教授团队到会。", "University 哈工大; University 哈工大机电学院; Person 林江峰"},
      {"副主任付莹晒出成绩单。", "Person 付莹"},
      {"机器人王者归来，市民很高兴。", ""},
  });
}

TEST_CASE("bodies share their level and have divisions; a bracket with a reporter belongs to no body") {
  check({
      {"省科技厅高新技术处处长林一舟介绍。", "Government 省科技厅高新技术处; Person 林一舟"},
      {"武汉、沈阳、南昌市科技局参加。",
       "Government 武汉市科技局; Government 沈阳市科技局; Government 南昌市科技局"},
      {"同武汉、沈阳、南昌3市科技局签约。",
       "Government 武汉市科技局; Government 沈阳市科技局; Government 南昌市科技局"},
      {"（记者林一舟）柳州市政府签约。", "Person 林一舟; Government 柳州市政府"},
      {"区科协开展活动。", "Organization 区科协"},
  });
}

TEST_CASE("a name inside the name of a fund, an association or a firm is none by itself") {
  check({
      {"杭州城投产业基金入局。", "Organization 杭州城投产业基金"},
      {"合肥市产业园区协会承办。", "Organization 合肥市产业园区协会"},
  });
}

TEST_CASE("committees of towns, divisions and provinces are bodies") {
  check({
      {"新疆生产建设兵团第八师石河子市印发通知。", "Government 新疆生产建设兵团第八师"},
      {"北麂乡党委书记林海波告诉记者。", "Government 北麂乡党委; Person 林海波"},
      {"长江街道党工委书记吴敏说。", "Government 长江街道党工委; Person 吴敏"},
      {"省委书记主持召开会议。", "Government 省委"},
      {"英国劳氏船级社颁发入级证书。", "Organization 英国劳氏船级社"},
  });
}

TEST_CASE("people who are sent, who answer and who are named with dots") {
  check({
      {"东北大学派出王国栋院士团队驻厂攻关。", "University 东北大学; Person 王国栋"},
      {"经理买买提·吐尔逊指着生产线介绍。", "Person 买买提·吐尔逊"},
      {"何立新：我们看好长期。", "Person 何立新"},
      {"安全员刘洋、调度员张扬轮流值班。", "Person 刘洋; Person 张扬"},
      {"目标：我们要翻一番。", ""},
  });
}

TEST_CASE("committees are named apart from the offices in them") {
  check({
      {"江海市委书记林一舟致辞。", "Government 江海市委; Person 林一舟"},
      {"大连市委常委、副市长周明建出席。", "Government 大连市委; Person 周明建"},
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
      {"“先把路修好。”秦望川回应。", "Person 秦望川"},
      {"公司董事长表示满意。", ""},
  });
}

TEST_CASE("bodies of government may share an owner or an ending") {
  check({
      {"合肥高新区党工委、管委会印发方案。",
       "Park 合肥高新区; Government 合肥高新区党工委; Government 合肥高新区管委会"},
      {"江苏省委、省政府召开会议。", "Government 江苏省委; Government 江苏省政府"},
      {"苏州市委市政府发文。", "Government 苏州市委; Government 苏州市政府"},
      {"工业和信息化部公布名单。", "Government 工业和信息化部"},
      {"苏州市发展改革委发文。", "Government 苏州市发展改革委"},
      {"地方政府和主管部门要配合。", ""},
      {"新资本入局，市场升温。", ""},
  });
}

TEST_CASE("funds, alliances and hospitals are organizations") {
  check({
      {"江苏省机器人行业协会成立。", "Organization 江苏省机器人行业协会"},
      {"中国工程院发来贺信。", "Organization 中国工程院"},
      {"越洋产业基金出资。", "Organization 越洋产业基金"},
      {"专家团队和行业协会参与。", ""},
  });
}

TEST_CASE("people: lists, compound surnames, titles behind") {
  check({
      {"教授林一舟、苏槿禾获奖。", "Person 林一舟; Person 苏槿禾"},
      {"记者韩露、周启明报道。", "Person 韩露; Person 周启明"},
      {"创始人兼CEO温以宁表示。", "Person 温以宁"},
      {"负责人安全意识强。", ""},
      {"总经理计划明年扩产。", ""},
      {"负责人向记者介绍。", ""},
      {"院士工作站揭牌。", ""},
  });
}

TEST_CASE("between an office and a verb of saying stands a name, whatever its characters") {
  check({
      {"管委会主任项海川介绍，今年投产。", "Person 项海川"},
      {"公司总经理宋雁也说，三家企业来了。", "Person 宋雁"},
      {"校长陈亮还说，学校要扩建。", "Person 陈亮"},
  });
}

TEST_CASE("people without a Chinese surname are found by their dots, or enclosed behind an office") {
  check({
      {"云汐公司首席执行官马丁·菲舍尔出席了仪式。", "Company 云汐公司; Person 马丁·菲舍尔"},
      {"项目负责人买买提·依力告诉记者，产品销往中亚。", "Person 买买提·依力"},
      {"研究员扎西卓玛参与了这项工作。", "Person 扎西卓玛"},
      {"江海省工商联主席张建和，秘书长李敏先后致辞。",
       "Organization 江海省工商联; Person 张建和; Person 李敏"},
  });
}

TEST_CASE("a zone's second committee is told behind a person") {
  check({
      {"合肥高新区党工委书记王海鹏、管委会主任李娜参加活动。",
       "Park 合肥高新区; Government 合肥高新区党工委; Person 王海鹏; Government 合肥高新区管委会; Person "
       "李娜"},
  });
}

TEST_CASE("titles that are created, given to a place's bodies or to people are honours") {
  check({
      {"江海高新区成功创建国家级绿色工业园区。", "Park 江海高新区; Honor 国家级绿色工业园区"},
      {"云汐研究院获批江海省新型研发机构。", "Lab 云汐研究院; Honor 江海省新型研发机构"},
      {"她当选中国工程院院士。", "Honor 中国工程院院士"},
      {"成果曾获国家技术发明一等奖。", "Honor 国家技术发明一等奖"},
  });
}

}  // namespace
