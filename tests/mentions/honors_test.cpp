// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("a designation is named where the text says that something is one") {
  check({
      {"云汐科技作为国家级专精特新“小巨人”企业，订单不断。",
       "Company 云汐科技; Honor 国家级专精特新“小巨人”企业"},
      {"全市有国家级专精特新“小巨人”企业50家。", ""},
  });
}

TEST_CASE("honours stand behind the verbs of awarding") {
  check({
      {"园区获评江苏省智能制造示范园区。", "Honor 江苏省智能制造示范园区"},
      {"该队夺得一等奖。", "Honor 一等奖"},
      {"公司获得投资2000万元。", ""},
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

TEST_CASE("honours have verbs behind 最佳, and products have versions") {
  check({
      {"该厂被评为最佳节约企业。", "Honor 最佳节约企业"},
      {"他获评2023年度河北省优秀科技特派员。", "Honor 2023年度河北省优秀科技特派员"},
      {"科大讯飞的星河V2.0已经上线。", "Company 科大讯飞; Product 星河V2.0"},
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

TEST_CASE("honours stand one behind the other") {
  check({
      {"后者获批国家级科技企业孵化器国家小型微型企业创业创新示范基地。",
       "Honor 国家级科技企业孵化器; Honor 国家小型微型企业创业创新示范基地"},
      {"新区是国家级双创示范基地、国家服务贸易创新发展试点。",
       "Honor 国家级双创示范基地; Honor 国家服务贸易创新发展试点"},
      {"打造5个以上数据标注基地，还有220千伏变电站。", ""},
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
