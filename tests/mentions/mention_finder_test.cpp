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

TEST_CASE("a name that is defined or sure is found wherever it stands again") {
  check({
      {"湖州鹭洋储能科技有限公司（以下简称“鹭洋”）昨日开工。鹭洋称工期两年。",
       "Company 湖州鹭洋储能科技有限公司; Company 鹭洋; Company 鹭洋"},
      {"苏州澄川新材料股份有限公司扩产。澄川新材去年盈利。",
       "Company 苏州澄川新材料股份有限公司; Company 澄川新材"},
      {"院长苏槿禾带队。会后苏槿禾点头。", "Person 苏槿禾; Person 苏槿禾"},
  });
}

TEST_CASE("an alias that the text defines is linked to its full name") {
  const yuantu::Mentions found =
      yuantu::find_mentions(plain("湖州鹭洋储能科技有限公司（以下简称“鹭洋储能”）昨日开工。"));
  REQUIRE(found.aliases.size() == 1);
  CHECK(found.all[found.aliases[0].full].name == U"湖州鹭洋储能科技有限公司");
  CHECK(found.all[found.aliases[0].alias].name == U"鹭洋储能");
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

TEST_CASE("known names that begin with their place share their end") {
  check({
      {"深圳、广州数据交易所同日揭牌。", "Organization 深圳数据交易所; Organization 广州数据交易所"},
  });
}

}  // namespace
