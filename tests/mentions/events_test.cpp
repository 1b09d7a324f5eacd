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

TEST_CASE("meetings take what is done at them into their names") {
  check({
      {"2024光电成果发布暨江海市产业招商引智推介会在江海举办。",
       "Event 2024光电成果发布暨江海市产业招商引智推介会"},
      {"企业参加了江海市人才宣传月启动仪式。", "Event 江海市人才宣传月启动仪式"},
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

TEST_CASE("meetings begin at their year, at the verb that holds them, and have both of their names") {
  check({
      {"近日，苏州高新区举行新型建材推广会暨绿色建筑产业对接会。",
       "Park 苏州高新区; Event 新型建材推广会暨绿色建筑产业对接会"},
      {"在2025年长三角新型储能产业大会上发布报告。", "Event 2025年长三角新型储能产业大会"},
      {"2024粤黔协作算力发展大会上，双方签约。", "Event 2024粤黔协作算力发展大会"},
  });
}

TEST_CASE("marks join the words of a meeting's name") {
  check({
      {"第21届中国—东盟博览会在南宁开幕。", "Event 第21届中国—东盟博览会"},
      {"2025中国·沈阳国际新能源装备博览会昨日闭幕。", "Event 2025中国·沈阳国际新能源装备博览会"},
      {"第七届数字中国建设峰会将在福州举行。", "Event 第七届数字中国建设峰会"},
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

TEST_CASE("what is numbered: meetings, documents, models of one kind") {
  check({
      {"株洲办了首届轨道交通成果上架会。", "Event 首届轨道交通成果上架会"},
      {"项目依据江政发〔2031〕2号文件实施。", "Policy 江政发〔2031〕2号文件"},
      {"首度亮相的CA40A、CA40B两款动车组样车已经下线。", "Product CA40A; Product CA40B"},
      {"建立人工智能产业发展联席会议制度。", ""},
      {"三、绿色食品名企（3家）", "Honor 绿色食品名企"},
  });
}

}  // namespace
