// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("so many of a thing and things that do something are no firms") {
  check({
      {"每天有超过10万颗电池下线。", ""},
      {"组网卫星增至60颗，覆盖全球。", ""},
      {"企业已形成年产30GW硅片、21GW组件、7GW电池片的能力。", ""},
      {"OPC（一人公司）社区开园。", ""},
  });
}

TEST_CASE("firms are told by what they bring, hand over and turn to") {
  check({
      {"海天星舸带来新型卫星。", "Company 海天星舸"},
      {"港西重机交出平台2座。", "Company 港西重机"},
      {"东方沧曜首款轿车在武汉下线。", "Company 东方沧曜"},
      {"母公司台湾仁宝向联宝增资。", "Company 台湾仁宝"},
  });
}

TEST_CASE("a group has its place or its brand in its name") {
  check({
      {"会见上海华谊集团、浙江巨化集团等企业。", "Company 上海华谊集团; Company 浙江巨化集团"},
      {"星河荣光航天科技集团董事长李明说。", "Company 星河荣光航天科技集团; Person 李明"},
      {"青岛1日电国家能源集团开工。", "Company 国家能源集团"},
  });
}

TEST_CASE("full names of firms go over verbs behind their brand and have it before their place") {
  check({
      {"其中，山东大禹防水科技发展有限公司投资1.6亿元。", "Company 山东大禹防水科技发展有限公司"},
      {"同在合肥的易度安徽机器人科技有限公司承接了研制。", "Company 易度安徽机器人科技有限公司"},
      {"互联网服务商拾光网络（南京）股份有限公司迁来。", "Company 拾光网络（南京）股份有限公司"},
  });
}

TEST_CASE("people follow a quoted title and stand behind their firms in lists") {
  check({
      {"“蔬菜院士”方智远、“棉花院士”喻树迅都在实验室领衔团队。", "Person 方智远; Person 喻树迅"},
      {"名单共10人，徐工集团王铁民、山推股份有限公司贺莲芝名列其中。",
       "Company 徐工集团; Person 王铁民; Company 山推股份有限公司; Person 贺莲芝"},
      {"长治市政协主席张延平率队走访。", "Government 长治市政协; Person 张延平"},
      {"副院长相里德说，项目进展顺利。", "Person 相里德"},
  });
}

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

TEST_CASE("who has officers is a firm, and so are those that a class noun or a bracket lists") {
  check({
      {"汐恒控投董事长王海鹏、总经理李娜到场。", "Company 汐恒控投; Person 王海鹏; Person 李娜"},
      {"当地推动企业汐美包、澜知高、岚电子增资。", "Company 汐美包; Company 澜知高; Company 岚电子"},
      {"现有小巨人企业2家（云岭新材料、海安橡塑）。", "Company 云岭新材料; Company 海安橡塑"},
  });
}

}  // namespace
