// SPDX-License-Identifier: Apache-2.0
#include "extractor/statistics/counted_label.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "extractor/utf.hpp"

TEST_CASE("what is counted is named without words of time, plan and manner") {
  struct Row {
    std::string_view words, label;
  };
  for (const Row& row :
       {Row{"高新技术企业", "高新技术企业"}, Row{"今年园区计划开工项目", "开工项目"},
        Row{"年末常住人口", "常住人口"}, Row{"其中博士", "博士"}, Row{"明年三季度投产后年产制剂", "制剂"},
        Row{"规上企业达到", "规上企业"}, Row{"项目用地依次", "项目用地"}, Row{"亿元以上项目", "亿元以上项目"},
        Row{"年营业收入", "年营业收入"}, Row{"去年卖出", ""}, Row{"按", ""}, Row{"预计", ""}, Row{"", ""}}) {
    CAPTURE(row.words);
    CHECK(yuantu::to_utf8(yuantu::counted_label(yuantu::to_utf32(row.words))) == row.label);
  }
}
