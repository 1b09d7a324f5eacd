// SPDX-License-Identifier: Apache-2.0
// What is read of whole pages of the web, and what stands around it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::Document;
using yuantu::Sentence;
using yuantu::SentenceKind;

const std::string story =
    "<p>5月7日，云汀氢能科技有限公司与青屿高新区签约，投资12亿元建设燃料电池生产基地，预计明年年底投产。</p>"
    "<p>云汀氢能成立于2016年，总部位于杭州市，现有研发人员三百多名，去年销售电堆三千台，实现产值九亿元。</p>"
    "<p>高新区负责人表示，将为企业做好服务，推动项目早开工、早建成、早见效，带动上下游企业落户。</p>";

// Headlines in brackets, body sentences as they are, one a line; furniture left out.
std::string read(const std::string& html) {
  yuantu::Problems problems;
  const Document document = yuantu::read_document("page.html", html, {}, problems);
  std::string lines;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.kind == SentenceKind::Furniture) continue;
    const std::string text = yuantu::to_utf8(document.view(sentence.span));
    lines += sentence.kind == SentenceKind::Headline ? "[" + text + "]\n" : text + "\n";
  }
  return lines;
}

std::string story_read(const std::string& headline) {
  std::string text = headline.empty() ? "" : "[" + headline + "]\n";
  for (const char* sentence :
       {"5月7日，云汀氢能科技有限公司与青屿高新区签约，投资12亿元建设燃料电池生产基地，预计明年年底投产。",
        "云汀氢能成立于2016年，总部位于杭州市，现有研发人员三百多名，去年销售电堆三千台，实现产值九亿元。",
        "高新区负责人表示，将为企业做好服务，推动项目早开工、早建成、早见效，带动上下游企业落户。"})
    text += std::string(sentence) + "\n";
  return text;
}

std::string page(const std::string& title, const std::string& body) {
  return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + "</title></head><body>" + body +
         "</body></html>";
}

TEST_CASE("greetings, breadcrumbs, other stories, comments and imprints are no part of a story") {
  const std::string around =
      "<div>您好，欢迎访问青屿新闻网！</div><div>当前位置：首页 &gt; 要闻 &gt; 正文</div>"
      "<h1>氢能企业落户青屿</h1><div>2024-05-08 09:12 来源：青屿日报</div>" +
      story +
      "<div>责任编辑：陈默</div><h3>热点排行</h3><p>南湾新区引进芯片企业</p><p>临江市获评创新型城市</p>"
      "<h3>网友评论</h3><p>请文明发言，遵守法律法规。</p>"
      "<p>主办：青屿市委宣传部 承办：青屿日报社</p><p>青ICP备12345678号</p>";
  CHECK(read(page("氢能企业落户青屿_要闻_青屿新闻网", around)) == story_read("氢能企业落户青屿"));
}

TEST_CASE("the window's title is the headline of a story that has none, without the name of the site") {
  for (const char* title : {"氢能企业落户青屿_要闻_青屿新闻网", "氢能企业落户青屿 - 青屿市人民政府",
                            "氢能企业落户青屿|青屿在线", "氢能企业落户青屿"}) {
    INFO(title);
    CHECK(read(page(title, story)) == story_read("氢能企业落户青屿"));
  }
  CHECK(read(page("氢能-储能企业落户青屿", story)) == story_read("氢能-储能企业落户青屿"));
}

TEST_CASE("a line that the title repeats is the headline though it is marked as none") {
  CHECK(read(page("氢能企业落户青屿_青屿新闻网", "<div>青屿新闻</div><div class=bt>氢能企业落户青屿</div>" +
                                                     story)) == story_read("氢能企业落户青屿"));
}

TEST_CASE("a story may stand in the cells of a table, with its heading as a part of the window's title") {
  const std::string cells =
      "<table><tr><td>您现在的位置：首页 &gt;&gt; 要闻</td></tr></table>"
      "<table><tr><td>氢能企业落户青屿</td></tr>"
      "<tr><td>发布时间：2024-06-12 来源：青屿日报 浏览次数：32</td></tr><tr><td>" +
      story +
      "</td></tr></table><table><tr><td>主办单位：青屿市人民政府办公室</td></tr><tr><td>政务服务热线：12345</"
      "td></tr></table>";
  CHECK(read(page("青屿市人民政府 要闻 氢能企业落户青屿", cells)) == story_read("氢能企业落户青屿"));
}

TEST_CASE("a short paragraph in bold is a heading inside its story, not the beginning of the next sentence") {
  CHECK(read(page("氢能企业落户青屿", story + "<p><strong>一条链，串起八十六家企业</strong></p>" + story))
            .find("\n[一条链，串起八十六家企业]\n5月7日") != std::string::npos);
}

TEST_CASE("lists below the last sentence belong to the story up to the next heading") {
  CHECK(
      read(page("氢能企业落户青屿", story + "<table><tr><td>北川动力有限公司</td></tr><tr><td>东江大学</td></"
                                            "tr></table><h3>相关阅读</h3><p>南湾新区引进芯片企业</p>")) ==
      story_read("氢能企业落户青屿") + "北川动力有限公司\n东江大学\n");
}

TEST_CASE("several stories on one page are all read, each with its heading") {
  std::string between = "<h4>更多</h4>";
  for (int i = 0; i < 20; ++i) between += "<p>第" + std::to_string(i) + "周天气</p>";
  CHECK(read(page("青屿新闻网", "<h2>氢能企业落户青屿</h2>" + story + between + "<h2>又一家企业落户</h2>" +
                                    story)) == story_read("氢能企业落户青屿") + story_read("又一家企业落户"));
}

TEST_CASE("pages without a story of some length stay as they are") {
  CHECK(read(page("园区简讯", "<p>云河科技签约青屿高新区。</p><h3>东江大学</h3>")) ==
        "[园区简讯]\n云河科技签约青屿高新区。\n[东江大学]\n");
}

TEST_CASE("names of characters are read with and without their semicolon, queries are not") {
  const auto text = [](const std::string& html) {
    yuantu::Problems problems;
    return yuantu::to_utf8(yuantu::read_document("page.html", html, {}, problems).text);
  };
  CHECK(text("<p>投资&nbsp;3&nbsp亿元，β 受体用&beta;表示，面积2&times;3米。</p>")
            .find("β受体用β表示，面积2×3米") != std::string::npos);
  CHECK(text("<p>见 id=1&copy=2 与 R&D 中心，AT&T 公司。</p>").find("id=1&copy=2与R&D中心，AT&T公司") !=
        std::string::npos);
}

}  // namespace
