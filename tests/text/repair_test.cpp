// SPDX-License-Identifier: Apache-2.0
// What reading and repair make of small pages, row by row.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::Document;

Document read(const std::string& bytes, const yuantu::ReadOptions& options = {}) {
  yuantu::Problems problems;
  Document document = yuantu::read_document("page.txt", bytes, options, problems);
  REQUIRE(document.origin.size() == document.text.size());
  return document;
}

std::string text_of(const std::string& bytes) {
  return yuantu::to_utf8(read(bytes).text);
}

struct Row {
  const char* damaged;
  const char* repaired;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO("damaged: " << row.damaged);
    CHECK(text_of(row.damaged) == std::string(row.repaired));
  }
}

TEST_CASE("characters of typography become one form, names keep their punctuation") {
  check({{"２０２４年，产值１．５亿元，增长８．３％。", "2024年，产值1.5亿元，增长8.3%。\n"},
         {"3月25日,云岭园区(以下简称\"云园\")有企业1,024家;去年新增60家。",
          "3月25日，云岭园区（以下简称“云园”）有企业1,024家；去年新增60家。\n"},
         {"产值1O7.3亿元。", "产值107.3亿元。\n"},
         {"\xef\xbb\xbf园\xe2\x80\x8b区\x01内。\r\n", "园区内。\n"},
         {"“AI+AK”双线发展,成效明显。", "“AI+AK”双线发展，成效明显。\n"}});
}

TEST_CASE("readings in brackets go, other brackets stay") {
  check({{"现(xiàn)有产(chǎn)业(yè)园区（qū）三家。", "现有产业园区三家。\n"},
         {"三家企业已经(yǐjīn\ng)签约(qiān yuē)。", "三家企业已经签约。\n"},
         {"云河科技（Yunhe）与青山(集团)公司签约。", "云河科技（Yunhe）与青山（集团）公司签约。\n"}});
}

TEST_CASE("glosses without tones go from pages that have several, and stay where one stands alone") {
  check(
      {{"云岭(ling)新区(qu)建设（设）有(you)成，产(chan)值三亿元。", "云岭新区建设有成，产值三亿元。\n"},
       {"雲嶺園區(区)動(动)工，實(实)驗室與團(团)隊(dui)入駐。", "云岭园区动工，实验室与团队入驻。\n"},
       {"园区引进检测仪（pa）三台，开发区（云岭）揭牌。", "园区引进检测仪（pa）三台，开发区（云岭）揭牌。\n"},
       {"算法（ai）、芯片（ai）、机器人（ai）、大模型（ai）企业入驻。",
        "算法（ai）、芯片（ai）、机器人（ai）、大模型（ai）企业入驻。\n"}});
}

TEST_CASE("traditional characters are simplified by phrase, and only where the text is traditional") {
  check({{"園區發展機器人產業，後年產值將達到三億元，裏面還有頭髮護理企業。",
          "园区发展机器人产业，后年产值将达到三亿元，里面还有头发护理企业。\n"},
         {"著名專家隨著團隊來到園區。", "著名专家随着团队来到园区。\n"},
         {"云乾光电与乾坤资本签约，硏究院落户。", "云乾光电与乾坤资本签约，研究院落户。\n"}});
}

TEST_CASE("markup left in plain text goes, and its entities are characters") {
  check({{"园区&nbsp;有企业&ldquo;20&rdquo;家。<br style=\"margin: 0px;\">去年&#26032;&#22686;3家。",
          "园区有企业“20”家。\n去年新增3家。\n"},
         {"产值<b>3亿</b>元<script>var a = '<p>';</script>。", "产值3亿元。\n"},
         {"增速 a<b 的情形没有出现。", "增速a<b的情形没有出现。\n"},
         {"&lt;p align=\"center\"&gt;园区新增企业3家。&lt;/p&gt;", "园区新增企业3家。\n"}});
}

TEST_CASE("lines that were broken at a width become paragraphs again") {
  check({{"云岭高新区今年前三季度新签约项目二\n十六个，协议总投资九十二亿元，其中\n十亿元以上项目三个，五亿元"
          "以上项目\n"
          "七个。园区负责人说，明年还要再建两\n座加速器。\n",
          "云岭高新区今年前三季度新签约项目二十六个，协议总投资九十二亿元，其中十亿元以上项目三个，五亿元以上"
          "项目七个。"
          "园区负责人说，明年还要再建两座加速器。\n"},
         {"云岭高新区今年前三季度新签约项目二\n\n十六个，协议总投资九十二亿元，其中\n\n十亿元以上项目三个，五"
          "亿元以上项目\n\n"
          "七个。园区负责人说，明年还要再建两\n\n座加速器。\n",
          "云岭高新区今年前三季度新签约项目二十六个，协议总投资九十二亿元，其中十亿元以上项目三个，五亿元以上"
          "项目七个。"
          "园区负责人说，明年还要再建两座加速器。\n"}});
}

TEST_CASE("blanks between Chinese characters go, those between foreign words stay") {
  check({{"园 区 负 责 人 说 ， 明 年 建 成 2 0 2 4 平 方 米 。", "园区负责人说，明年建成2024平方米。\n"},
         {"他们与 Spark Camp 签约，投资 60 亿元。", "他们与Spark Camp签约，投资60亿元。\n"},
         {"去年 春天，云湖精密仪器有限公\n司与星河 科技股份有限公司 共\n同出资，办起 一家新的企业。\n",
          "去年春天，云湖精密仪器有限公司与星河科技股份有限公司共同出资，办起一家新的企业。\n"},
         {"云湖今日奠基 星河明年通车\n\n去年 春天，云湖与星河两家在此签约。\n",
          "云湖今日奠基 星河明年通车\n去年春天，云湖与星河两家在此签约。\n"}});
}

TEST_CASE("a word that is spread over its cell is one word, columns of single characters stay") {
  check({{"5  云湖原料基地项目  云 湖 化 学 园  星河制药集团  23亿元",
          "5 云湖原料基地项目 云湖化学园 星河制药集团 23亿元\n"},
         {"·段　砚　农 ………… 云湖钢铁首席技师", "·段砚农………… 云湖钢铁首席技师\n"},
         {"云湖钢铁集团  优 良 中 差等  合格单位", "云湖钢铁集团 优 良 中 差等 合格单位\n"}});
}

TEST_CASE("a heading that was printed twice stands once, a word that doubles its character stays") {
  check({{"近近33年转化成果年转化成果234234项", "近3年转化成果234项\n"},
         {"云云岭岭高高新新区区", "云岭高新区\n"},
         {"云岭园区签约三家\n云岭园区签约三家\n园区昨日签约三家企业。",
          "云岭园区签约三家\n园区昨日签约三家企业。\n"},
         {"往往一家龙头带动一条产业链", "往往一家龙头带动一条产业链\n"}});
}

TEST_CASE("a sentence that a caption tore apart stands whole again") {
  CHECK(text_of(
            "云岭高新区投资三亿元建设的中试基地已经完成主体结构施工，计划明年上半年投入使用，届时可以同时容纳"
            "二十家初创企\n\n图为中试基地施工现场。\n\n业入驻，每年节省租金六百万元。\n") ==
        "云岭高新区投资三亿元建设的中试基地已经完成主体结构施工，计划明年上半年投入使用，届时可以同时容纳"
        "二十家初创企业入驻，每年节省租金六百万元。\n图为中试基地施工现场。\n");
}

TEST_CASE("a character that a line break repeated stands once") {
  CHECK(
      text_of(
          "全省去年新认定的集群里，规模最大的是装备集群，其次是位于几个县城周边、以加工和组装为主的园区制\n\n"
          "制造业特色产业集群，两者合计占到六成。\n") ==
      "全省去年新认定的集群里，规模最大的是装备集群，其次是位于几个县城周边、以加工和组装为主的园区制造业特色"
      "产业集群，"
      "两者合计占到六成。\n");
}

TEST_CASE("the mark 下转 leads to the place where the text goes on") {
  const std::string text = text_of(
      "云岭高新区负责人介绍，园区去年引进企业二十六家，其中从事集成电路设计的有九家，它们大多\n（下转3版）\n"
      "\n"
      "本报讯 青山湖园区昨日揭牌。\n\n（上接1版）来自省外，员工总数超过两千人。\n");
  CHECK(text.find("它们大多来自省外，员工总数超过两千人。") != std::string::npos);
}

TEST_CASE("characters that a scanner misread are corrected where a common word shows what was meant") {
  check(
      {{"两处工地儿乎同时开工，年末规摸以上企业三百家。", "两处工地几乎同时开工，年末规模以上企业三百家。\n"},
       {"栖伦电子与霜隼航空没有参加。", "栖伦电子与霜隼航空没有参加。\n"}});
}

TEST_CASE("a figure that happens to repeat in a heading printed twice stays as it is") {
  check({{"云岭产经 云岭产经 2024年11月18日 17:42", "云岭产经 2024年11月18日 17:42\n"}});
}

TEST_CASE("a heading that stands above its story without a gap stays apart from it") {
  const std::string text = text_of(
      "芙蓉湖园区迎来最大工业项目\n3月15日，芙蓉湖锂电工厂项目在园区北\n片开工，总投资二十六亿元，建成后年\n"
      "产电芯五千万只，"
      "年产值六十亿元。\n青枫岭：玄武岩拉成金丝\n青枫岭园区的玄武岩纤维项目眼下有一\n百二十名工人在作业，总体"
      "进度约八成，"
      "\n明年五月验收，用地二十三亩。\n");
  CHECK(text.starts_with("芙蓉湖园区迎来最大工业项目\n3月15日，"));
  CHECK(text.find("\n青枫岭：玄武岩拉成金丝\n青枫岭园区的玄武岩纤维项目眼下有一百二十名工人") !=
        std::string::npos);
}

TEST_CASE("a number torn at a column's end finds the digits that belong to it") {
  const std::string text = text_of(
      "芙蓉湖园区去年营业收入五亿元，同比增长1\n\n图为园区一角。\n\n022年，园区从外省引进一家研究院，今年又添"
      "两家，眼下共有三家研究院在园区落户。\n\n8.6%"
      "，其中出口三亿元，占比五成八，产品销往六十二个国家和地区。\n\n"
      "三年前产品的合格率只有71%。2\n");
  CHECK(text.find("同比增长18.6%，其中出口") != std::string::npos);
  CHECK(text.find("同比增长1022年") == std::string::npos);
}

TEST_CASE("signs at a line's start or end are Chinese if the line before or behind is") {
  check(
      {{"日前\n,15家企业的代表走上云岭高新区的签约台\n,与他们交换文本的是园区管委会与高新建投、高\n科创管。",
        "日前，15家企业的代表走上云岭高新区的签约台，与他们交换文本的是园区管委会与高新建投、高科创管。\n"}});
}

TEST_CASE("bars between words lead to other pages, and bars between cells make rows of a table") {
  const Document page = read(
      "首页 | 要闻 | 园区\n1 | 云河科技 | 广东 |\n2 | 青山智造 | 上海 |\n记者从园区获悉，三家企业落户。\n");
  REQUIRE(page.sentences.size() == 4);
  CHECK(page.sentences[0].kind == yuantu::SentenceKind::Furniture);
  CHECK(yuantu::to_utf8(page.view(page.sentences[1].span)) == "1 | 云河科技 | 广东 |");
  CHECK(page.sentences[3].kind == yuantu::SentenceKind::Body);
}

TEST_CASE("bytes that were read out of step are read again") {
  // 。”葉 in GBK is A1A3 A1B1 C87E; without its first byte it reads ！比~.
  CHECK(text_of("“云嶺園區要做強產業鏈?！比~舟說，今年有新目標。").find("产业链。”叶舟说，今年") !=
        std::string::npos);
}

TEST_CASE("UTF-8 that was read as another encoding is read again") {
  const auto as_latin = [](const std::string& utf8) {
    std::u32string text;
    for (const char c : utf8) text.push_back(static_cast<unsigned char>(c));
    return yuantu::to_utf8(text);
  };
  CHECK(text_of(as_latin("云岭高新区签约三家企业，总投资九亿元。")) ==
        "云岭高新区签约三家企业，总投资九亿元。\n");
  // 云岭，园区。 in UTF-8, its bytes taken by pairs as GBK.
  CHECK(text_of("浜戝箔锛屽洯鍖恒€�") == "云岭，园区\xef\xbf\xbd\n");
  check({{"现(xiàn)有企业(é)三家，café也在。", "现有企业三家，café也在。\n"}});
}

TEST_CASE("a character that a converter lost is marked as lost, not taken for a question") {
  check({{"项目明年6月满?后年产值三亿元，两百家企业到?，现场签约。",
          "项目明年6月满\xef\xbf\xbd后年产值三亿元，两百家企业到\xef\xbf\xbd，现场签约。\n"},
         {"为什么来?因为这里有产业链。", "为什么来？因为这里有产业链。\n"}});
}

TEST_CASE("tags whose beginning was lost with the stop in front of them go, and the stop comes back") {
  check({{"园区签约三家企业?/p>去年签约两家。", "园区签约三家企业。\n去年签约两家。\n"}});
}

TEST_CASE("whole pages of the web lose their menus, remains of markup lose no text") {
  CHECK(text_of(
            "<html><body><nav>首页</nav><ul><li><a href='/a'>要闻</a></li><li><a href='/b'>园区</a></li></ul>"
            "<h1><a href='/c'>园区签约三家企业</a></h1><p>园区昨日与<a "
            "href='/d'>云河科技</a>签约，投资三亿元。</p>"
            "<ul><li><a href='/e'>相关：去年签约两家</a></li></ul></body></html>") ==
        "园区签约三家企业\n园区昨日与云河科技签约，投资三亿元。\n");
  check({{"<p><a href='/e'>园区签约三家企业。</a></p>", "园区签约三家企业。\n"}});
}

TEST_CASE("a unit that a line break tears stands together") {
  CHECK(text_of("云岭高新区的储能工厂今年建成以后每年可以产出5G\nWh电芯，眼下正在安装设备，明年上半年投入使用"
                "，届时园\n"
                "区还要再建两座同样的工厂，合计投资二十六亿元。\n")
            .find("5GWh电芯") != std::string::npos);
}

TEST_CASE("encodings are told apart") {
  const std::string text = "云岭高新区今年新签约项目二十六个，总投资九十二亿元。\n";
  CHECK(text_of(
            "\xd4\xc6\xc1\xeb\xb8\xdf\xd0\xc2\xc7\xf8\xbd\xf1\xc4\xea\xd0\xc2\xc7\xa9\xd4\xbc\xcf\xee\xc4\xbf"
            "\xb6\xfe\xca\xae\xc1\xf9\xb8\xf6\xa3\xac\xd7\xdc\xcd\xb6\xd7\xca\xbe\xc5\xca\xae\xb6\xfe\xd2\xda"
            "\xd4"
            "\xaa\xa1\xa3") == text);
  std::string utf16 = "\xff\xfe";
  for (const char32_t c : yuantu::to_utf32(text)) {
    utf16.push_back(static_cast<char>(c & 0xff));
    utf16.push_back(static_cast<char>(c >> 8));
  }
  CHECK(text_of(utf16) == text);
}

TEST_CASE("damaged UTF-8 is reported with its place, and the rest is read") {
  yuantu::Problems problems;
  const Document document = yuantu::read_document("a.txt", "园区\n签约\xe4\xba三家。\n", {}, problems);
  REQUIRE(problems.size() == 1);
  CHECK(std::string(problems[0].what()).starts_with("a.txt:2:3: invalid UTF-8"));
  CHECK(yuantu::to_utf8(document.text).find("三家。") != std::string::npos);
}

TEST_CASE("NUL bytes and a wrong byte order mark are reported, and the text is read") {
  yuantu::Problems problems;
  const std::string nul =
      std::string("园区签约") + '\0' + "三家企业，总投资九亿元，明年建成投产，届时园区有企业三十家。\n";
  CHECK(yuantu::to_utf8(yuantu::read_document("a.txt", nul, {}, problems).text) ==
        "园区签约三家企业，总投资九亿元，明年建成投产，届时园区有企业三十家。\n");
  REQUIRE(problems.size() == 1);
  CHECK(std::string(problems[0].what()).find("NUL bytes") != std::string::npos);
  problems.clear();
  CHECK(yuantu::to_utf8(yuantu::read_document("a.txt", "\xff\xfe园区签约三家企业。\n", {}, problems).text) ==
        "园区签约三家企业。\n");
  REQUIRE(problems.size() == 1);
  CHECK(std::string(problems[0].what()).find("byte order mark says UTF-16LE") != std::string::npos);
}

TEST_CASE("hundreds of thousands of open tags are read in time that grows with their number") {
  for (const char* tag : {"<p", "<p>", "<script>", "<!--", "<a href=\"", "&", "<div id='"}) {
    INFO(tag);
    std::string page = "<html><body>园区签约三家企业。";
    for (int i = 0; i < 300'000; ++i) page += tag;
    CHECK(text_of(page).find("园区签约三家企业。") != std::string::npos);
  }
}

TEST_CASE("binary input is refused") {
  yuantu::Problems problems;
  CHECK_THROWS_AS(yuantu::read_document("a.txt",
                                        std::string("\x7f"
                                                    "ELF\0\0\0\1\2\0\0\0",
                                                    12),
                                        {}, problems),
                  yuantu::InputError);
}

TEST_CASE("an unknown encoding is a usage error") {
  yuantu::Problems problems;
  CHECK_THROWS_AS(yuantu::read_document("a.txt", "园区", {"klingon", {}}, problems), yuantu::UsageError);
}

TEST_CASE("articles begin with a lead or a heading, and reporters' names end them") {
  const Document document = read(
      "云岭园区新签三家企业\n\n本报讯 11月4日，云岭园区新签约企业三家，总投资两亿元。 李青禾\n\n"
      "本报讯 青山湖园区昨日揭牌，首批入驻企业十家。（周望舒）\n");
  REQUIRE(document.articles.size() == 2);
  CHECK(yuantu::to_utf8(document.view(document.articles[0].headline)) == "云岭园区新签三家企业");
  CHECK(document.sentences.back().kind == yuantu::SentenceKind::Byline);
  CHECK(yuantu::to_utf8(document.view(document.sentences.back().span)) == "（周望舒）");
}

TEST_CASE("the page's date, the file's name or an option says when it was published") {
  CHECK(read("2024年11月18日 星期一\n园区动态\n园区签约三家企业。\n").published ==
        yuantu::Date{2024, 11, 18});
  yuantu::Problems problems;
  CHECK(yuantu::read_document("news_20241105.txt", "园区签约三家企业。", {}, problems).published ==
        yuantu::Date{2024, 11, 5});
  CHECK(read("2024年11月18日 星期一\n园区签约。\n", {"", yuantu::Date{2020, 1, 1}}).published ==
        yuantu::Date{2020, 1, 1});
}

struct KindRow {
  const char* line;
  yuantu::SentenceKind kind;
};

TEST_CASE("what is printed around stories, and who tells them, is neither headline nor text") {
  using enum yuantu::SentenceKind;
  const KindRow rows[] = {
      {"云岭新闻　　２０２４年７月２１日　　要闻　０３版　　值班编委 周望舒", Furniture},
      {"青山科技报  第 5 版", Furniture},
      {"云岭周刊　第63期　编辑 周望舒", Furniture},
      {"编辑 周望舒　二审 李青禾　三审 吴一帆", Furniture},
      {"青山财经　　　二〇二四年八月五日", Furniture},
      {"A5 区域协同", Furniture},
      {"2024-12-09 09:17 来源：青山导报 字号 大 中 小", Furniture},
      {"发布日期：2024-12-09 浏览次数：327次 作者：李青禾", Furniture},
      {"- - - - - - - - - -", Furniture},
      {"□ 本报记者 周望舒", Byline},
      {"■文/周望舒 图/李青禾", Byline},
      {"○记者 周望舒 通讯员 李青禾 文/图", Byline},
      {"青山日报记者 周望舒", Byline},
      {"◎周望舒", Byline},
      {"本版撰文　周望舒", Byline},
      {"■青山园区一期封顶", Headline},
      {"云岭高新区2024年签约26个项目", Headline},
      {"2024年青山园区 产值翻番", Headline},
      {"编辑基因的新工具 云岭造", Headline},
  };
  for (const KindRow& row : rows) {
    INFO(row.line);
    const Document page =
        read(std::string(row.line) +
             "\n\n近日，云岭高新区与三家企业签约，总投资九亿元，三个项目明年年底前建成投产。\n");
    REQUIRE(page.sentences.size() >= 2);
    CHECK(page.sentences.front().kind == row.kind);
    CHECK(page.sentences.back().kind == Body);
  }
}

TEST_CASE("credits behind the last sentence of a story are no part of it") {
  for (const char* credit : {"（责编/周望舒）", "（来源：青山日报 编辑/李青禾）", "（据青山日报）"}) {
    INFO(credit);
    const Document page = read(std::string("云岭高新区与三家企业签约，总投资九亿元。") + credit +
                               "\n\n青山园区迎来首个项目\n\n11月4日，青山园区的首个项目开工，占地九十亩。\n");
    REQUIRE(page.sentences.size() == 4);
    CHECK(page.sentences[1].kind == yuantu::SentenceKind::Byline);
    CHECK(page.sentences[2].kind == yuantu::SentenceKind::Headline);
    CHECK(page.articles.size() == 2);
  }
}

TEST_CASE("a heading with a comma is no torn sentence") {
  const Document page = read(
      "总投资九亿元，云岭园区再添新项目\n11月4日，云岭高新区与三家企业签约，项目占地九十亩。\n\n"
      "三季报出炉：云岭领跑，青山增长9.4%\n近日，两个园区发布报告，前三季度营收都超过十亿元。\n");
  REQUIRE(page.sentences.size() == 4);
  CHECK(page.sentences[0].kind == yuantu::SentenceKind::Headline);
  CHECK(page.sentences[2].kind == yuantu::SentenceKind::Headline);
  CHECK(page.articles.size() == 2);
}

TEST_CASE("a page that begins in the middle of a sentence may have headings with commas") {
  CHECK(text_of("，明年建成投产。\n\n总投资九亿元，云岭园区再添新项目\n\n近日，云岭高新区与三家企业签约，占地"
                "九十亩。\n")
            .find("云岭园区再添新项目") != std::string::npos);
}

TEST_CASE("stories below each other are articles, parts of a reporter's feature are not") {
  const Document stories = read(
      "云岭园区新签三家企业\n\n11月4日，云岭园区新签约企业三家，总投资两亿元。\n\n"
      "青山湖园区揭牌\n\n近日，青山湖园区揭牌，首批入驻企业十家。\n");
  CHECK(stories.articles.size() == 2);
  const Document feature = read(
      "云岭园区见闻\n\n□本报记者 周望舒\n\n园区里的企业越来越多，去年新增十家。\n\n"
      "产业链加快补齐\n\n近日，一家做封装的企业搬进园区，三条生产线投产。\n");
  CHECK(feature.articles.size() == 1);
}

TEST_CASE("an article has a date of its own where its source line, dateline or first words tell one") {
  const Document page = read(
      "2024年11月18日 星期一 第4版\n云岭园区新签三家企业\n\n本报讯 园区新签约企业三家，总投资两亿元。\n\n"
      "青山湖园区揭牌\n2024-11-05 09:30 来源：青山日报\n\n青山湖园区昨日揭牌，首批入驻企业十家。\n\n"
      "两园携手\n\n青山网2023年10月27日消息 云岭、青山两个园区签约，合作建设三个项目。\n");
  REQUIRE(page.articles.size() == 3);
  CHECK(page.published == yuantu::Date{2024, 11, 18});
  CHECK(!page.articles[0].date);
  CHECK(page.articles[1].date == yuantu::Date{2024, 11, 5});
  CHECK(page.articles[2].date == yuantu::Date{2023, 10, 27});
  const Document undated = read("2022年12月27日，云岭园区新签约企业三家，总投资两亿元。\n");
  CHECK(undated.articles[0].date == yuantu::Date{2022, 12, 27});
  CHECK(read("二〇二五年十一月二十八日 星期五\n园区动态\n园区签约三家企业。\n").published ==
        yuantu::Date{2025, 11, 28});
}

TEST_CASE("the lines of a list that begin with labels stay apart, wrapped or not") {
  const std::string lead = "近日，云岭高新区公布首批试点企业名单，\n共有三类企业入选，名单如下：\n";
  CHECK(text_of(lead + "龙头企业：青山智造、云河科技、青山重工\n服务机构：青山律师事务所、云河会计师\n"
                       "事务所、青山银行\n研发机构：青山研究院、云河实验室、云岭\n大学、云岭学院\n"
                       "园区负责人说，这些企业明年还要再建三座\n加速器，届时每年可以新增产值二十亿元。\n") ==
        "近日，云岭高新区公布首批试点企业名单，共有三类企业入选，名单如下：\n"
        "龙头企业：青山智造、云河科技、青山重工\n服务机构：青山律师事务所、云河会计师事务所、青山银行\n"
        "研发机构：青山研究院、云河实验室、云岭大学、云岭学院\n"
        "园区负责人说，这些企业明年还要再建三座加速器，届时每年可以新增产值二十亿元。\n");
}

TEST_CASE("what is told beside a story is an article, an old one with its old date") {
  const Document page = read(
      "2024年11月18日 星期一 第4版\n云岭园区见闻\n□周望舒\n园区里的企业越来越多，去年新增十家。\n\n"
      "【链接】青山园区\n\n青山园区有企业三十家，去年营收九亿元。\n\n"
      "■旧报新读（2016年3月）\n\n云岭园区去年有企业三家，营收一亿元。\n");
  REQUIRE(page.articles.size() == 3);
  CHECK(page.sentences[2].kind == yuantu::SentenceKind::Byline);
  CHECK(!page.articles[1].date);
  CHECK(page.articles[2].date == yuantu::Date{2016, 3, 28});
  CHECK(!read("园区签约三家企业。\n\n旧闻重读：青山园区揭牌\n\n近日，园区揭牌。\n").articles.back().date);
}

}  // namespace
