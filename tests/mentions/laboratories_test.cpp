// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("a ministry and the centre it keeps are two names") {
  check({
      {"在科技部中国农村技术开发中心发布的榜单中，该园区居首。",
       "Government 科技部; Lab 中国农村技术开发中心"},
      {"四川省疫苗批签发中心已经竣工。", "Lab 四川省疫苗批签发中心"},
      {"山东省医疗器械审评查验中心落户高新区。", "Organization 山东省医疗器械审评查验中心"},
  });
}

TEST_CASE("platforms are bodies where they settle or are set up") {
  check({
      {"该县联合20家企业共建泽云协同创新平台。", "Lab 泽云协同创新平台"},
      {"卫星遥感应用服务平台、深海实验室三亚基地也已落户。",
       "Lab 卫星遥感应用服务平台; Lab 深海实验室三亚基地"},
      {"光电芯片公共服务平台、大健康产业服务平台建成投用。",
       "Lab 光电芯片公共服务平台; Lab 大健康产业服务平台"},
      {"用户打开政务服务平台，即可办理。", ""},
      {"沈阳新添国家级科技创新平台3个。", ""},
  });
}

TEST_CASE("a national centre may be for two things, a graded one may tell its university in brackets") {
  check({
      {"园区建有国家铝与镁合金产品质量检验检测中心。", "Lab 国家铝与镁合金产品质量检验检测中心"},
      {"国家钒与钛制品质量监督检验中心、西部玻璃纤维中试中心都在这里。",
       "Lab 国家钒与钛制品质量监督检验中心; Lab 西部玻璃纤维中试中心"},
      {"人工智能省部共建协同创新中心（浙江大学）温州中心揭牌。",
       "Lab 人工智能省部共建协同创新中心（浙江大学）温州中心"},
      {"数据智能教育部工程研究中心（郑州大学）落成。", "Lab 数据智能教育部工程研究中心（郑州大学）"},
      {"果蔬保鲜国家工程研究中心（济南）揭牌。", "Lab 果蔬保鲜国家工程研究中心（济南）"},
      {"贵州贵金属实验室、贵州特色植物提取实验室等4个贵州实验室都在这里。",
       "Lab 贵州贵金属实验室; Lab 贵州特色植物提取实验室"},
  });
}

TEST_CASE("a laboratory of two owners has both in its name") {
  check({
      {"西安光机所—飞利浦光学创新实验室揭牌。", "Lab 西安光机所—飞利浦光学创新实验室"},
      {"沧曜大学—云汐联合实验室揭牌。", "University 沧曜大学; Lab 沧曜大学—云汐联合实验室"},
      {"中国移动-华为5G联合创新中心在贵阳启用。", "Company 中国移动; Lab 中国移动-华为5G联合创新中心"},
      {"武汉大学·烽火通信光网络联合研究中心成立。",
       "University 武汉大学; Lab 武汉大学·烽火通信光网络联合研究中心"},
  });
}

TEST_CASE("institutes are called by the short names of their fields, sites by numbers") {
  check({
      {"由中国科学院声学所建设的基地开工。", "Lab 中国科学院声学所"},
      {"活动在沈阳航空城办了一场。", "Park 沈阳航空城"},
      {"“三城三院四中心”集聚在此。", ""},
      {"位于798文化创意园的展厅开放。", "Park 798文化创意园"},
  });
}

TEST_CASE("ministries grade laboratories and facilities are laboratories") {
  check({
      {"先进陶瓷与磨具工信部重点实验室通过验收。", "Lab 先进陶瓷与磨具工信部重点实验室"},
      {"上海软X射线装置、兰州重离子加速器都对外开放。", "Lab 上海软X射线装置; Lab 兰州重离子加速器"},
      {"青海枢纽节点、宁夏枢纽节点启动建设。", "Lab 青海枢纽节点; Lab 宁夏枢纽节点"},
      {"动力电池/储能电池检测实验室获得认可。", "Lab 动力电池/储能电池检测实验室"},
      {"贵州省锰系电池材料重点实验室依托贵州大学。", "Lab 贵州省锰系电池材料重点实验室; University 贵州大学"},
      {"雄安空天信息研究院揭牌。", "Lab 雄安空天信息研究院"},
  });
}

TEST_CASE("a laboratory that is set up is named however plain its words are") {
  check({
      {"实验室设立了人机交互研究室。", "Lab 人机交互研究室"},
      {"公司设立了研究所。", ""},
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

TEST_CASE("research bodies, platforms and data centres are laboratories") {
  check({
      {"嘉禾先进材料研究院落成。", "Lab 嘉禾先进材料研究院"},
      {"由鹭洋生物医药技术创新中心牵头。", "Lab 鹭洋生物医药技术创新中心"},
      {"杭州云汐智算中心投用。", "Lab 杭州云汐智算中心"},
      {"双方共建“星桥”智能装备联合实验室。", "Lab “星桥”智能装备联合实验室"},
      {"南岭先进材料与智能制造重点实验室获批。", "Lab 南岭先进材料与智能制造重点实验室"},
      {"研究院有三家实验室。", ""},
      {"全市建成3个创新中心。", ""},
  });
}

TEST_CASE("universities are known by name or by their ending, with campus and college") {
  check({
      {"浙江大学和复旦大学签约。", "University 浙江大学; University 复旦大学"},
      {"哈尔滨工业大学（深圳）教授来访。", "University 哈尔滨工业大学（深圳）"},
      {"同济大学电子与信息工程学院揭牌。", "University 同济大学; University 同济大学电子与信息工程学院"},
      {"当地高校和职业院校很多。", ""},
      {"大学生就业形势向好。", ""},
  });
}

TEST_CASE("institutes have numbers, plants have instalments") {
  check({
      {"江海省与七一四所签约。", "Lab 七一四所"},
      {"京东方六期投产。", "Company 京东方; Project 京东方六期"},
      {"这里有23所高校。", ""},
  });
}

}  // namespace
