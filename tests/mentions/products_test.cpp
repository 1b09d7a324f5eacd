// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("what a named maker makes is a product, plain words and all") {
  check({
      {"云汐科技开发的肺部辅助诊断系统进入医院。", "Company 云汐科技; Product 肺部辅助诊断系统"},
      {"澜沐光电有限公司位于长春，生产激光划片机、激光调阻机。",
       "Company 澜沐光电有限公司; Product 激光划片机; Product 激光调阻机"},
      {"工人研发的系统很好用。", ""},
      {"团队推出星河大模型。", "Product 星河大模型"},
      {"行业大模型越来越多。", ""},
  });
}

TEST_CASE("numbered ships and satellites are products, lines and halls of that number are not") {
  check({
      {"商业卫星云汐一号成功发射。", "Product 云汐一号"},
      {"云汐3号卫星入轨。", "Product 云汐3号"},
      {"发射塔在三号楼东侧。", ""},
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

TEST_CASE("products: Latin models, quoted names beside nouns, names behind 型号") {
  check({
      {"公司发布DeepMill大模型。", "Product DeepMill"},
      {"型号“海燕X200”的整机下线。", "Product 海燕X200"},
      {"新材料“澜甲”通过验收。", "Product 澜甲"},
      {"她研制的“快拆支架”进了车间。", "Product 快拆支架"},
      {"“双招双引”工作有序推进。", ""},
      {"有人说这是“跟风”，其实不是。", ""},
      {"提供“一站式”服务。", ""},
      {"负极材料用上了5G和AI技术。", ""},
  });
}

TEST_CASE("policies stand in title marks") {
  check({
      {"省里印发《江苏省数字经济发展规划（2024—2027年）》。", "Policy 江苏省数字经济发展规划（2024—2027年）"},
      {"《中国算力白皮书》发布。", "Policy 中国算力白皮书"},
      {"有关政策正在研究。", ""},
  });
}

TEST_CASE("quoted names behind one-character kinds and with numbers are products") {
  check({
      {"研究所研制的齿轮钢“澜钢二号”已经量产，储能柜“鹭洋”今年上市。", "Product 澜钢二号; Product 鹭洋"},
      {"银行推出专属产品“科创易贷”。", "Product 科创易贷"},
      {"人形机器人“云步3”亮相，“海燕六号”由两校联合研制。", "Product 云步3; Product 海燕六号"},
      {"“江海制造2025”提出要求，汽车“下乡”。", ""},
      {"市里出台《人才新政二十条》。", "Policy 人才新政二十条"},
  });
}

TEST_CASE("a brand and a number name a product beside what says that it is one") {
  check({
      {"云汐科技发布智能芯片汐元590。", "Company 云汐科技; Product 汐元590"},
      {"“奋楫者”号科考船顺利下水。", "Product 奋楫者号"},
      {"企业建造的金湖二号、金湖三号两艘客船同时试航。", "Product 金湖二号; Product 金湖三号"},
      {"会议安排了20条具体措施。", ""},
  });
}

TEST_CASE("medicines end in the syllables of their kind") {
  check({
      {"公司研发的伏岚替尼片获批上市。", "Product 伏岚替尼片"},
      {"企业用上了新单元。", ""},
  });
}

TEST_CASE("what a place calls itself and what is one of many have no name") {
  check({
      {"这里要打造“锂电之都”。", ""},
      {"这是东北首个重大科技基础设施项目。", ""},
      {"今年形成“1+N”格局。", ""},
  });
}

TEST_CASE("products: what is made ends at its kind, ships of one yard are numbered") {
  check({
      {"云汐科技研发的爬楼机器人正做出厂检验。", "Company 云汐科技; Product 爬楼机器人"},
      {"云汐船舶建造的大云湖二号、大云湖三号同时在建。",
       "Company 云汐船舶; Product 大云湖二号; Product 大云湖三号"},
  });
}

TEST_CASE("products: what is told of them, their series, their size and version") {
  check({
      {"云汐泰基的新一代重离子医用治疗装置研制成功。", "Product 新一代重离子医用治疗装置"},
      {"展台上有Walker系列人形机器人。", "Product Walker系列人形机器人"},
      {"云汐公司发布云星开源大模型-13B，另有云星4.0 Turbo。",
       "Company 云汐公司; Product 云星开源大模型-13B; Product 云星4.0 Turbo"},
      {"公司有红球藻粉、虾青素油等产品。", "Product 红球藻粉; Product 虾青素油"},
      {"我们参赛的‘亚像素AI缺陷检测仪’获奖。", "Product 亚像素AI缺陷检测仪"},
  });
}

TEST_CASE("quotes with a noun behind or an ordinal before them") {
  check({
      {"“百船计划”启动，首届“云汐讲堂”，“携手合作”奖颁出。",
       "Project 百船计划; Event 首届“云汐讲堂”; Honor “携手合作”奖"},
  });
}

TEST_CASE("policies without marks have a year or are issued, and rankings are published") {
  check({
      {"当地出台“银十条”，并出台了低空经济产业发展规划。", "Policy 银十条; Policy 低空经济产业发展规划"},
      {"项目已纳入2031年青海省新能源建设计划。", "Policy 2031年青海省新能源建设计划"},
      {"云汐研究院发布《江海独角兽百强（2031）》。", "Lab 云汐研究院; Policy 江海独角兽百强（2031）"},
  });
}

}  // namespace
