// SPDX-License-Identifier: Apache-2.0
#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("the seat of a county has its name, and towns stand behind their county") {
  check(
      {
          {"坐落在长沙市望城区望城镇。", "Place 长沙市望城区; Place 望城镇"},
          {"地处胶州里岔镇的厂房。", "Place 胶州; Place 里岔镇"},
          {"拟在湖熟镇设点。", "Place 湖熟镇"},
      },
      true);
}

TEST_CASE("members of lists of fields are taken whole") {
  check(
      {
          {"以绿色化工、临海装备制造、新能源为主导产业。",
           "Industry 绿色化工; Industry 临海装备制造; Industry 新能源"},
          {"巩固在线经济、智能制造、创意设计三大千亿级产业集群。",
           "Industry 在线经济; Industry 智能制造; Industry 创意设计"},
          {"形成以边境特色产品加工、跨境电子信息为重点的产业链。",
           "Industry 边境特色产品加工; Industry 跨境电子信息"},
      },
      true);
}

TEST_CASE("a committee has the short name of its zone in brackets") {
  check({
      {"荆山经济技术开发区（简称“荆山经开区”）管委会引进企业。",
       "Park 荆山经济技术开发区; Government 荆山经济技术开发区（简称“荆山经开区”）管委会"},
  });
}

}  // namespace
