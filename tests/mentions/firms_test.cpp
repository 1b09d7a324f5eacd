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

}  // namespace
