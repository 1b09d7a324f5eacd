// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "extractor/statistics/report_date.hpp"
#include "extractor/utf.hpp"

namespace {

using namespace yuantu;

Document page(const std::string& text, const std::string& original) {
  Document document;
  document.text = to_utf32(text);
  document.original = to_utf32(original);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  const std::size_t first_line = document.text.find(U'\n');
  const std::uint32_t line =
      first_line == std::u32string::npos ? size : static_cast<std::uint32_t>(first_line);
  document.sentences.push_back({{0, line}});
  if (line < size) document.sentences.push_back({{line + 1, size}});
  Article article;
  article.last_sentence = static_cast<std::uint32_t>(document.sentences.size());
  document.articles.push_back(article);
  return document;
}

std::string published(const std::string& text, const std::string& original = "") {
  const std::optional<Date> date = guess_published(page(text, original));
  return date ? to_string(*date) : "";
}

int year(const std::string& text) {
  const Document document = page(text, text);
  return reported_year(document, document.articles[0]).value_or(0);
}

}  // namespace

TEST_CASE("the day of a page is its latest date that is no goal") {
  CHECK(published("星河科技去年营收3亿元。", "青禾日报 2024年12月9日 第3版") == "2024-12-09");
  CHECK(published("星河科技去年营收3亿元。", "星河科技去年營收3億元 2024-12-0408:30") == "2024-12-04");
  CHECK(published("厂房计划于2027年6月30日交付，2024年5月3日已动工。") == "2024-05-03");
  CHECK(published("截至2025年6月30日，园区有企业80家。") == "2025-06-30");
  CHECK(published("办法自2026年1月1日起施行，3月8日印发，2025年第一批项目已报送。") == "2025-03-08");
}

TEST_CASE("a year that orders reach into is no year of the page") {
  CHECK(published("订单已经排到了2029年，2024年8月扩产。") == "2024-12-31");
  CHECK(published("按照《青禾算力方案（2025—2027年）》，2024年9月开工。") == "2024-12-31");
}

TEST_CASE("an occasion is named by its year, also before brackets") {
  CHECK(published("星河科技2023年落户，6月参加2025（第四届）云川博览会。") == "2025-12-31");
}

TEST_CASE("what was reached by a year is no goal, and what is hoped for in one is none of the page") {
  CHECK(published("园区产值由2019年的60亿元增长到2023年的90亿元。") == "2024-12-31");
  CHECK(published("园区2020年5月启用，到2021年6月，入驻企业80家。") == "2021-12-31");
  CHECK(published("园区2020年5月启用，2024年这一数字力争达到90家。") == "2020-12-31");
}

TEST_CASE("a page that tells the figures of a whole year is of the year after") {
  CHECK(published("星河科技2023年营业收入3亿元，11月20日投产。") == "2024-11-20");
  CHECK(published("星河科技2023年3月投产，2023年营业收入3亿元。") == "2023-12-31");
}

TEST_CASE("a bulletin and an entry of a yearbook report on one year") {
  CHECK(year("2024年青禾县国民经济和社会发展统计公报\n全年企业新增80家。") == 2024);
  CHECK(year("青禾高新区\n全年新增企业80家。（摘自《青禾年鉴（2023）》）") == 2022);
  CHECK(year("青禾高新区发布2024年成绩\n全年新增企业80家。") == 0);
}

TEST_CASE("a month that a year is named with comes after days without a year") {
  CHECK(published("青禾研究院发布《2025年11月产业园报告》，7月22日，记者来到园区。") == "2025-11-01");
}

TEST_CASE("a piece of a page that opens with a whole date is of that day") {
  CHECK(dateline(U"2022年8月9日，青禾产业园开园，今年营收3亿元。") == Date{2022, 8, 9});
  CHECK_FALSE(dateline(U"青禾产业园今年营收3亿元，园区由星河科技管理，将来还要扩建，2022年8月9日开园。"));
}

TEST_CASE("a paragraph that opens with a month of a later year is younger than its page") {
  CHECK(later_opening(U"青禾网2023年9月1日消息，园区投产。", {2015, 1, 29}) == Date{2023, 9, 30});
  CHECK(later_opening(U"2023年1月至7月，青禾县工业增加值增长8.6%。", {2015, 1, 29}) == Date{2023, 7, 31});
  CHECK_FALSE(later_opening(U"2015年1月至7月，青禾县工业增加值增长8.6%。", {2015, 8, 29}));
  CHECK_FALSE(later_opening(U"2026年6月前，厂房将交付。", {2024, 8, 29}));
  CHECK_FALSE(later_opening(U"厂房预计2026年6月交付。", {2024, 8, 29}));
}

TEST_CASE("a text may account for a year") {
  CHECK(accounted_year(U"园区产值86亿元。日前，青禾高新区交出2014年“账单”。") == 2014);
  CHECK(accounted_year(U"青禾高新区晒出2023年度成绩单") == 2023);
  CHECK_FALSE(accounted_year(U"青禾高新区2023年投产企业80家，成绩不小。"));
  CHECK_FALSE(accounted_year(U"到2027年交出答卷。"));
}
