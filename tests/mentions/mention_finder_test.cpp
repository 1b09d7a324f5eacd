// SPDX-License-Identifier: Apache-2.0
#include "extractor/mentions/mention_finder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extractor/utf.hpp"
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;
using yuantu::test::dump_of;
using yuantu::test::plain;

TEST_CASE("firms end in their legal form and begin behind verbs, prepositions and lists") {
  check({
      {"记者从江苏云汐电子科技有限公司获悉，订单已排到明年。", "Company 江苏云汐电子科技有限公司"},
      {"由湖州鹭洋储能科技有限公司与苏州澄川材料股份有限公司共同出资。",
       "Company 湖州鹭洋储能科技有限公司; Company 苏州澄川材料股份有限公司"},
      {"澜沐微电子（嘉兴）有限公司落户开发区。", "Company 澜沐微电子（嘉兴）有限公司"},
      {"项目由中铁二局承建。", "Company 中铁二局"},
      {"6家企业和多家龙头企业参加。", ""},
      {"该公司表示，公司今年订单饱满。", ""},
  });
}

TEST_CASE("everyday words are firms in lists of firms and where they do what firms do") {
  check({
      {"签约的有晨露科技、拾光、麦田智能、芯语等12家企业。",
       "Company 晨露科技; Company 拾光; Company 麦田智能; Company 芯语"},
      {"苹果、小米等公司都有展台。", "Company 苹果; Company 小米"},
      {"苹果宣布在华设立研发中心。", "Company 苹果"},
      {"苹果和小米是当地的主要作物。", ""},
      {"精工科技拟投资3亿元建厂。", "Company 精工科技"},
      {"绿色科技要靠投入。", ""},
      {"新能源、新材料、芯片等10家企业参展。", ""},
      {"北京、上海等两家企业的工厂停产。", ""},
  });
}

TEST_CASE("a firm's brand may hold a character that is a function word elsewhere") {
  check({
      {"项目由四川金汇能新材料股份有限公司承建。", "Company 四川金汇能新材料股份有限公司"},
      {"合肥与云汐电子有限公司签约。", "Company 云汐电子有限公司"},
      {"解决方江海云汐材料有限公司到场。", "Company 江海云汐材料有限公司"},
  });
}

TEST_CASE("lists of projects name their members without the word project") {
  check({
      {"江汐深知软件有限公司信息化中心主任说。", "Company 江汐深知软件有限公司"},
      {"江汐深知软件有限公司总部位于合肥高新区。", "Company 江汐深知软件有限公司; Park 合肥高新区"},
      {"澜沐动力电池产线、云汐南方总部等8个项目开工。", "Project 澜沐动力电池产线; Project 云汐南方总部"},
      {"设备更新、环境整治等8个项目开工。", ""},
      {"江海云汐年产20万吨隔膜项目投产。", "Company 江海云汐; Project 江海云汐年产20万吨隔膜项目"},
  });
}

TEST_CASE("meetings take what is done at them into their names") {
  check({
      {"2024光电成果发布暨江海市产业招商引智推介会在江海举办。",
       "Event 2024光电成果发布暨江海市产业招商引智推介会"},
      {"企业参加了江海市人才宣传月启动仪式。", "Event 江海市人才宣传月启动仪式"},
  });
}

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

TEST_CASE("a laboratory that is set up is named however plain its words are") {
  check({
      {"实验室设立了人机交互研究室。", "Lab 人机交互研究室"},
      {"公司设立了研究所。", ""},
  });
}

TEST_CASE("committees are named apart from the offices in them") {
  check({
      {"江海市委书记林一舟致辞。", "Government 江海市委; Person 林一舟"},
      {"大连市委常委、副市长周明建出席。", "Government 大连市委; Person 周明建"},
  });
}

TEST_CASE("numbered ships and satellites are products, lines and halls of that number are not") {
  check({
      {"商业卫星云汐一号成功发射。", "Product 云汐一号"},
      {"云汐3号卫星入轨。", "Product 云汐3号"},
      {"发射塔在三号楼东侧。", ""},
  });
}

TEST_CASE("a designation is named where the text says that something is one") {
  check({
      {"云汐科技作为国家级专精特新“小巨人”企业，订单不断。",
       "Company 云汐科技; Honor 国家级专精特新“小巨人”企业"},
      {"全市有国家级专精特新“小巨人”企业50家。", ""},
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

TEST_CASE("laboratories and institutes take their fields and their owners") {
  check({
      {"江海大学与云汐科技合建高熵合金联合实验室。",
       "University 江海大学; Company 云汐科技; Lab 高熵合金联合实验室"},
      {"实验室今年新增设备30台。", ""},
      {"他毕业于清华大学。", "University 清华大学"},
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

TEST_CASE("a name that is defined or sure is found wherever it stands again") {
  check({
      {"湖州鹭洋储能科技有限公司（以下简称“鹭洋”）昨日开工。鹭洋称工期两年。",
       "Company 湖州鹭洋储能科技有限公司; Company 鹭洋; Company 鹭洋"},
      {"苏州澄川新材料股份有限公司扩产。澄川新材去年盈利。",
       "Company 苏州澄川新材料股份有限公司; Company 澄川新材"},
      {"院长苏槿禾带队。会后苏槿禾点头。", "Person 苏槿禾; Person 苏槿禾"},
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

TEST_CASE("honours stand behind the verbs of awarding") {
  check({
      {"园区获评江苏省智能制造示范园区。", "Honor 江苏省智能制造示范园区"},
      {"该队夺得一等奖。", "Honor 一等奖"},
      {"公司获得投资2000万元。", ""},
  });
}

TEST_CASE("an alias that the text defines is linked to its full name") {
  const yuantu::Mentions found =
      yuantu::find_mentions(plain("湖州鹭洋储能科技有限公司（以下简称“鹭洋储能”）昨日开工。"));
  REQUIRE(found.aliases.size() == 1);
  CHECK(found.all[found.aliases[0].full].name == U"湖州鹭洋储能科技有限公司");
  CHECK(found.all[found.aliases[0].alias].name == U"鹭洋储能");
}

TEST_CASE("firms are named by brand and industry, by region and brand, and in lists") {
  check({
      {"鹭洋储能去年营收翻番。", "Company 鹭洋储能"},
      {"订单来自澄汐半导体、隽川光电、湛沐生物。", "Company 澄汐半导体; Company 隽川光电; Company 湛沐生物"},
      {"华为、比亚迪和宁德时代都设了展台。", "Company 华为; Company 比亚迪; Company 宁德时代"},
      {"推动高端化、智能化、绿色化发展。", ""},
      {"营商环境、投资环境持续改善。", ""},
      {"企业完成B轮投资。", ""},
      {"全资子公司苏州澄川检测有限公司同日揭牌。", "Company 苏州澄川检测有限公司"},
      {"云汐集团投资建厂。", "Company 云汐集团"},
      {"招商银行合肥分行提供授信。", "Company 招商银行合肥分行"},
      {"龙头企业带动上下游。", ""},
  });
}

TEST_CASE("a brand that the full name has shown stands for the firm") {
  check({
      {"江苏鹭洋储能科技有限公司开工。鹭洋储能计划明年投产。",
       "Company 江苏鹭洋储能科技有限公司; Company 鹭洋储能"},
      {"江苏鹭洋储能科技有限公司开工。江苏鹭洋也在招人。",
       "Company 江苏鹭洋储能科技有限公司; Company 江苏鹭洋"},
      {"江苏鹭洋储能科技有限公司开工。鹭洋储科拿下订单。",
       "Company 江苏鹭洋储能科技有限公司; Company 鹭洋储科"},
      {"湖州沐岭微电子有限公司（沐岭微）开工。", "Company 湖州沐岭微电子有限公司; Company 沐岭微"},
      {"湖州沐岭微电子有限公司（MuLing，下称“沐岭”）开工。",
       "Company 湖州沐岭微电子有限公司; Company MuLing; Company 沐岭"},
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

TEST_CASE("events begin at their ordinal, year, region or quote") {
  check({
      {"第十二届中国江海国际装备博览会开幕。", "Event 第十二届中国江海国际装备博览会"},
      {"首届“星火杯”机器人大赛收官。", "Event 首届“星火杯”机器人大赛"},
      {"苏州人工智能产业推进大会召开。", "Event 苏州人工智能产业推进大会"},
      {"会议研究了下一步工作。", ""},
      {"各地纷纷举办招商推介会。", ""},
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

TEST_CASE("places chain and fields of industry follow the verbs of focus") {
  check(
      {
          {"厂址在江苏省苏州市。", "Place 江苏省苏州市"},
          {"公司主攻半导体封装、精密光学。", "Industry 半导体封装; Industry 精密光学"},
      },
      true);
}

TEST_CASE("the same text gives the same mentions, and spans stay inside the text") {
  const char* text = "江苏鹭洋储能科技有限公司（以下简称“鹭洋储能”）与浙江大学共建固态电池联合实验室。";
  CHECK(dump_of(text, true) == dump_of(text, true));
  const yuantu::Document document = plain(text);
  for (const yuantu::Mention& mention : yuantu::find_mentions(document).all) {
    CHECK(mention.span.begin < mention.span.end);
    CHECK(mention.span.end <= document.text.size());
    CHECK(mention.score > 0.0f);
    CHECK(std::string(mention.rule).empty() == false);
  }
}

TEST_CASE("broken text does no harm") {
  for (const char* text : {"", "（", "“", "《", "有限公司", "）”》", "（以下简称", "、、、", "12亿元", "“”",
                           "\xEF\xBF\xBD有限公司（"}) {
    CAPTURE(text);
    CHECK_NOTHROW(yuantu::find_mentions(plain(text)));
  }
}

TEST_CASE("meetings begin at their year, at the verb that holds them, and have both of their names") {
  check({
      {"近日，苏州高新区举行新型建材推广会暨绿色建筑产业对接会。",
       "Park 苏州高新区; Event 新型建材推广会暨绿色建筑产业对接会"},
      {"在2025年长三角新型储能产业大会上发布报告。", "Event 2025年长三角新型储能产业大会"},
      {"2024粤黔协作算力发展大会上，双方签约。", "Event 2024粤黔协作算力发展大会"},
  });
}

TEST_CASE("designations and graded classes are honours") {
  check({
      {"该园入选国家级绿色工业园区，去年又入选河北省首批概念验证中心。",
       "Honor 国家级绿色工业园区; Honor 河北省首批概念验证中心"},
      {"昆山经开区荣获智慧物流“最具活力园区奖”。", "Park 昆山经开区; Honor 智慧物流“最具活力园区奖”"},
      {"宁波建设国家海洋经济创新发展示范区。", "Honor 国家海洋经济创新发展示范区"},
      {"国家支持建设示范区。", ""},
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

TEST_CASE("projects of plain words are named where the sentence builds or measures them") {
  check({
      {"市里投资3亿元的焊接件热处理项目已经投产。", "Project 焊接件热处理项目"},
      {"焊接件热处理项目总投资3亿元。", "Project 焊接件热处理项目"},
      {"总投资12亿元的6个新能源项目开工，这些新能源项目总投资不小。", ""},
      {"市里讨论了焊接件热处理的项目。", ""},
      {"云汐数控产业园二期项目开工。", "Park 云汐数控产业园; Project 云汐数控产业园二期项目"},
  });
}

TEST_CASE("honours have verbs behind 最佳, and products have versions") {
  check({
      {"该厂被评为最佳节约企业。", "Honor 最佳节约企业"},
      {"他获评2023年度河北省优秀科技特派员。", "Honor 2023年度河北省优秀科技特派员"},
      {"科大讯飞的星河V2.0已经上线。", "Company 科大讯飞; Product 星河V2.0"},
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

TEST_CASE("marks join the words of a meeting's name") {
  check({
      {"第21届中国—东盟博览会在南宁开幕。", "Event 第21届中国—东盟博览会"},
      {"2025中国·沈阳国际新能源装备博览会昨日闭幕。", "Event 2025中国·沈阳国际新能源装备博览会"},
      {"第七届数字中国建设峰会将在福州举行。", "Event 第七届数字中国建设峰会"},
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

TEST_CASE("what a project makes stands in its name") {
  check({
      {"江海集团在云岭县建设400兆瓦电网侧储能示范项目。",
       "Company 江海集团; Project 400兆瓦电网侧储能示范项目"},
      {"位于城郊的曲靖年产30GW单晶硅棒项目投产。", "Project 曲靖年产30GW单晶硅棒项目"},
  });
}

TEST_CASE("a zone's second committee is told behind a person") {
  check({
      {"合肥高新区党工委书记王海鹏、管委会主任李娜参加活动。",
       "Park 合肥高新区; Government 合肥高新区党工委; Person 王海鹏; Government 合肥高新区管委会; Person "
       "李娜"},
  });
}

TEST_CASE("who has officers is a firm, and so are those that a class noun or a bracket lists") {
  check({
      {"汐恒控投董事长王海鹏、总经理李娜到场。", "Company 汐恒控投; Person 王海鹏; Person 李娜"},
      {"当地推动企业汐美包、澜知高、岚电子增资。", "Company 汐美包; Company 澜知高; Company 岚电子"},
      {"现有小巨人企业2家（云岭新材料、海安橡塑）。", "Company 云岭新材料; Company 海安橡塑"},
  });
}

TEST_CASE("institutes have numbers, plants have instalments") {
  check({
      {"江海省与七一四所签约。", "Lab 七一四所"},
      {"京东方六期投产。", "Company 京东方; Project 京东方六期"},
      {"这里有23所高校。", ""},
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

TEST_CASE("known names that begin with their place share their end") {
  check({
      {"深圳、广州数据交易所同日揭牌。", "Organization 深圳数据交易所; Organization 广州数据交易所"},
  });
}

TEST_CASE("lists of quotes and of projects have one noun at their end") {
  check({
      {"当地实施“引水”“聚沙”等工程。", "Project 引水工程; Project 聚沙工程"},
      {"二季度重点推进云汐精工产业园、澜岳乙烯二期等8个项目开工建设。",
       "Project 云汐精工产业园; Project 澜岳乙烯二期"},
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

TEST_CASE("meetings are held by two places and named after bodies") {
  check({
      {"2031年第二季度安徽省、芜湖市重大项目集中开工活动举行。",
       "Event 2031年第二季度安徽省、芜湖市重大项目集中开工活动"},
      {"江海大学云汐研究院揭牌仪式在江海高新区举行。",
       "University 江海大学; Event 江海大学云汐研究院揭牌仪式; Park 江海高新区"},
  });
}

TEST_CASE("honours: classes that somebody is one of, heads of lists, counted prizes, capitals of a trade") {
  check({
      {"它是科技部遴选的首批20家全国重点实验室之一。", "Government 科技部; Honor 首批20家全国重点实验室"},
      {"三、“江海工匠”奖（2人）", "Honor “江海工匠”奖"},
      {"公司斩获三项云汐奖。", "Honor 云汐奖"},
      {"这项成果拿过国家技术发明一等奖。", "Honor 国家技术发明一等奖"},
      {"当天，中国香菇之乡授牌仪式举行。", "Honor 中国香菇之乡"},
      {"项目纳入“6+2+3”体系。", ""},
  });
}

TEST_CASE("products: what is made ends at its kind, ships of one yard are numbered") {
  check({
      {"云汐科技研发的爬楼机器人正做出厂检验。", "Company 云汐科技; Product 爬楼机器人"},
      {"云汐船舶建造的大云湖二号、大云湖三号同时在建。",
       "Company 云汐船舶; Product 大云湖二号; Product 大云湖三号"},
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

TEST_CASE("honours stand one behind the other") {
  check({
      {"后者获批国家级科技企业孵化器国家小型微型企业创业创新示范基地。",
       "Honor 国家级科技企业孵化器; Honor 国家小型微型企业创业创新示范基地"},
      {"新区是国家级双创示范基地、国家服务贸易创新发展试点。",
       "Honor 国家级双创示范基地; Honor 国家服务贸易创新发展试点"},
      {"打造5个以上数据标注基地，还有220千伏变电站。", ""},
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

TEST_CASE("what is numbered: meetings, documents, models of one kind") {
  check({
      {"株洲办了首届轨道交通成果上架会。", "Event 首届轨道交通成果上架会"},
      {"项目依据江政发〔2031〕2号文件实施。", "Policy 江政发〔2031〕2号文件"},
      {"首度亮相的CA40A、CA40B两款动车组样车已经下线。", "Product CA40A; Product CA40B"},
      {"建立人工智能产业发展联席会议制度。", ""},
      {"三、绿色食品名企（3家）", "Honor 绿色食品名企"},
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

TEST_CASE("honours by whom they are said of and where somebody is one") {
  check({
      {"认定北京澜能环境技术股份有限公司等68家企业为国家技术创新示范企业。",
       "Company 北京澜能环境技术股份有限公司; Honor 国家技术创新示范企业"},
      {"项目摘得本年度唯一的技术发明特等奖。", "Honor 技术发明特等奖"},
      {"杨浦是首批国家创新型城区、“科创中国”试点城区。",
       "Honor 首批国家创新型城区; Honor “科创中国”试点城区"},
  });
}

}  // namespace
