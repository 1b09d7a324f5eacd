// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("sessions of assemblies are numbered and have their place") {
  check({
      {"在洛阳市第十五届人民代表大会第三次会议上，市长王林作报告。",
       "Event 洛阳市第十五届人民代表大会第三次会议; Person 王林"},
      {"云南省十四届人大二次会议今天开幕。", "Event 云南省十四届人大二次会议"},
      {"政协遵义市第六届委员会第四次会议闭幕。", "Event 政协遵义市第六届委员会第四次会议"},
      {"中共长治市委十二届八次全会召开。", "Event 中共长治市委十二届八次全会"},
      {"这是双方第三次会议。", ""},
  });
}

TEST_CASE("a fair and games are named by their place alone") {
  check({
      {"新机型在刚刚闭幕的珠海航空展上露面。", "Event 珠海航空展"},
      {"新产品亮相沈阳制博会。", "Event 沈阳制博会"},
      {"他曾参与北京冬奥会的头盔研制。", "Event 北京冬奥会"},
      {"企业积极参加中国国际农机博览会、国际节能技术交流展览会。",
       "Event 中国国际农机博览会; Event 国际节能技术交流展览会"},
  });
}

TEST_CASE("an ordinal or a year opens the name of a meeting, whatever its theme is made of") {
  check({
      {"2031电梯与安全论坛在成都举行。", "Event 2031电梯与安全论坛"},
      {"他参加了第三十一届贵阳电梯大赛。", "Event 第三十一届贵阳电梯大赛"},
      {"首届陀螺、风筝博览会开幕。", "Event 首届陀螺、风筝博览会"},
      {"“智造未来”2031遵义电梯论坛昨天开幕。", "Event “智造未来”2031遵义电梯论坛"},
      {"遵义市2031年上半年电梯论坛昨天开幕。", "Event 遵义市2031年上半年电梯论坛"},
      {"第二届茶叶评比大赛落幕。", "Event 第二届茶叶评比大赛"},
      {"贵阳国际灯饰节昨晚开幕。", "Event 贵阳国际灯饰节"},
  });
}

TEST_CASE("an ordinal or a year opens no name where a verb follows or nothing ends it") {
  check({
      {"2031年，公司参加大赛三次。", ""},
      {"2031年举办论坛十场。", ""},
      {"首届社会调查完成。", ""},
  });
}

TEST_CASE("meetings have their place or stage in brackets") {
  check({
      {"企业在2024中国制造业转移对接活动（贵州）上签约三个项目。",
       "Event 2024中国制造业转移对接活动（贵州）"},
      {"2025全国先进陶瓷产业大会（淄博站）昨日开幕。", "Event 2025全国先进陶瓷产业大会（淄博站）"},
      {"第九届中国创新创业大赛（宁波赛区）昨日开赛。", "Event 第九届中国创新创业大赛（宁波赛区）"},
  });
}

TEST_CASE("a meeting under two names begins with the first of them, however plain its words") {
  check({
      {"第三届“丝路”区域创新合作年会暨2023年度科技成果直通车专场活动在兰州举行。",
       "Event 第三届“丝路”区域创新合作年会暨2023年度科技成果直通车专场活动"},
      {"近日，智能制造供需对接江西行首站暨赣州家具产业发展大会成功举行。",
       "Event 智能制造供需对接江西行首站暨赣州家具产业发展大会"},
      {"金鸡湖园区企业座谈会暨共建理事会2024年第二次会议在苏州举行。",
       "Event 金鸡湖园区企业座谈会暨共建理事会2024年第二次会议"},
  });
}

TEST_CASE("ceremonies are called by a quotation") {
  check({
      {"武汉市重大项目集中“云签约”活动上，15个项目落户。", "Event 武汉市重大项目集中“云签约”活动"},
      {"“对话洱海：绿色发展”活动在大理举行。", "Event “对话洱海：绿色发展”活动"},
      {"“强国复兴有我”山西主题采访启动仪式在太原举行。", "Event “强国复兴有我”山西主题采访启动仪式"},
      {"新区举行第三次招商引资项目集中签约仪式。", "Event 第三次招商引资项目集中签约仪式"},
  });
}

TEST_CASE("the first of its kind and meetings of two places are named in full") {
  check({
      {"全球首个机器人运动会下月在长春举行。", "Event 全球首个机器人运动会"},
      {"南宁市、钦州市新能源产业合作座谈会召开。", "Event 南宁市、钦州市新能源产业合作座谈会"},
  });
}

}  // namespace
