// SPDX-License-Identifier: Apache-2.0
// Escaping of untrusted text, format by format.
#include "exporters/escape.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exporters/rdf_escape.hpp"

namespace {

using Append = void (*)(std::string&, std::string_view);

struct Row {
  std::string text;
  std::string xml;
  std::string json;
  std::string csv;
};

std::string with(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

}  // namespace

TEST_CASE("each format escapes what it must and nothing else") {
  const Row rows[] = {
      {"园区 A", "园区 A", "\"园区 A\"", "\"园区 A\""},
      {"a\"b'c", "a&quot;b'c", "\"a\\\"b'c\"", "\"a\"\"b'c\""},
      {"<&>", "&lt;&amp;&gt;", "\"<&>\"", "\"<&>\""},
      {"a\nb\r\tc", "a&#10;b&#13;&#9;c", "\"a\\nb\\r\\tc\"", "\"a\nb\r\tc\""},
      {"\\", "\\", "\"\\\\\"", "\"\\\""},
      {"\x01\x1f", "", "\"\\u0001\\u001f\"", "\"\x01\x1f\""},
      {std::string("a\0b", 3), "ab", "\"a\\u0000b\"", "\"ab\""},
      {"\xEF\xBF\xBE\xEF\xBF\xBFx", "x", "\"\xEF\xBF\xBE\xEF\xBF\xBFx\"", "\"\xEF\xBF\xBE\xEF\xBF\xBFx\""},
      {"\xF0\x9F\x9A\x80", "\xF0\x9F\x9A\x80", "\"\xF0\x9F\x9A\x80\"", "\"\xF0\x9F\x9A\x80\""},
      {"", "", "\"\"", "\"\""},
  };
  for (const Row& row : rows) {
    CHECK(with(yuantu::append_xml, row.text) == row.xml);
    CHECK(with(yuantu::append_json, row.text) == row.json);
    CHECK(with(yuantu::append_csv, row.text) == row.csv);
  }
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD, one for each byte") {
  const std::string rows[] = {"\xFF",         "\xC0\xAF",         "\xE5\x9B",
                              "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF0\x80\x80\x80"};
  for (const std::string& bad : rows) {
    std::string expected = "a";
    for (std::size_t i = 0; i < bad.size(); ++i) expected += "\xEF\xBF\xBD";
    CHECK(with(yuantu::append_clean, "a" + bad + "b") == expected + "b");
    CHECK_FALSE(yuantu::is_clean("a" + bad + "b"));
  }
  CHECK(yuantu::is_clean("园区\xF0\x9F\x9A\x80\x01"));
  for (const std::string_view unclean : {std::string_view("a\0b", 3), std::string_view("a\xEF\xBF\xBE"
                                                                                       "b")}) {
    CHECK_FALSE(yuantu::is_clean(unclean));
    CHECK(with(yuantu::append_clean, unclean) == "ab");
  }
}

TEST_CASE("a field that a spreadsheet would run as a formula gets an apostrophe") {
  CHECK(with(yuantu::append_csv_safe, "=1+1") == "\"'=1+1\"");
  CHECK(with(yuantu::append_csv_safe, "@x") == "\"'@x\"");
  CHECK(with(yuantu::append_csv_safe, "a=1") == "\"a=1\"");
}

TEST_CASE("a field for Neo4j stays on its line and holds no backslash") {
  std::string out;
  yuantu::append_csv_line(out, "a;b\nc\\\"d\"");
  CHECK(out == "\"a;b c\xEF\xBC\xBC\"\"d\"\"\"");
}

std::string literal(std::string_view text) {
  std::string out(6 * text.size() + 20, '\0');
  out.resize(static_cast<std::size_t>(yuantu::put_rdf_literal(out.data(), text) - out.data()));
  return out;
}

TEST_CASE("literals of RDF escape quotes, backslashes and controls wherever they stand in a long text") {
  CHECK(literal("") == "\"\"");
  CHECK(literal("\b\t\n\v\f\r\x1f\x7f") == R"("\b\t\n\u000B\f\r\u001F\u007F")");
  const std::string filler = "\u56ED\u533A and a filler of several blocks, \u4E91\u6F9C\u667A\u9020";
  for (const auto& [special, escaped] : {std::pair<std::string, std::string>{"\"", "\\\""},
                                         {"\\", "\\\\"},
                                         {"\n", "\\n"},
                                         {"\x01", "\\u0001"}}) {
    for (std::size_t at = 0; at <= filler.size(); ++at) {
      const std::string before = filler.substr(0, at), behind = filler.substr(at);
      const std::string expected =
          with(yuantu::append_clean, before) + escaped + with(yuantu::append_clean, behind);
      CHECK(literal(before + special + behind) == "\"" + expected + "\"");
    }
  }
}

TEST_CASE("literals of RDF are cleaned wherever something in them is no text") {
  const std::string filler = "\u56ED\u533A and a filler of several blocks\uFF0C\u4E91\u6F9C\u667A\u9020";
  CHECK(literal(filler) == "\"" + filler + "\"");
  const std::vector<std::string> odd{
      std::string(1, '\0'), "\xEF\xBF\xBF", "\xE5\x9B",         "\xE5",     "\x9B",
      "\xC0\x80",           "\xED\xA0\x80", "\xF0\x9F\x9A\x80", "\xC3\xA9", "\xEF\xBF\xBD"};
  for (std::size_t at = 0; at <= filler.size(); ++at) {
    for (const std::string& piece : odd) {
      const std::string text = filler.substr(0, at) + piece + filler.substr(at);
      CHECK(literal(text) == "\"" + with(yuantu::append_clean, text) + "\"");
    }
    CHECK(literal(filler.substr(0, at)) == "\"" + with(yuantu::append_clean, filler.substr(0, at)) + "\"");
  }
}

TEST_CASE("IRIs are escaped and names told from other text whatever their length") {
  const std::string filler = "company-7k2m9qd4_and-more-letters-0123456789";
  for (std::size_t at = 0; at <= filler.size(); ++at) {
    const std::string head = filler.substr(0, at), tail = filler.substr(at);
    CHECK(yuantu::is_name(head) == (!head.empty() && head.back() != '-'));
    for (const char c : std::string("<>\"{}|^`\\ \x7f\x01#;=\xE5")) {
      const std::string text = head + c + tail;
      CHECK_FALSE(yuantu::is_name(text));
      std::string out(6 * text.size() + 20, '\0');
      out.resize(static_cast<std::size_t>(yuantu::put_iri_text(out.data(), text) - out.data()));
      const bool plain = std::string("#;=\xE5").find(c) != std::string::npos;
      CHECK((out == text) == plain);
      CHECK(out.starts_with(head));
      CHECK(out.ends_with(tail));
    }
  }
}

TEST_CASE("text is clean or not whatever stands around the byte that decides") {
  const std::string filler = "\u56ED\u533A and a filler of several words, \u4E91\u6F9C\uFF0C\u667A\u9020";
  CHECK(yuantu::is_clean(filler));
  for (std::size_t at = 0; at <= filler.size(); ++at) {
    for (const std::string_view bad :
         {std::string_view("\0", 1), std::string_view("\xEF\xBF\xBF"), std::string_view("\xE5\x9B")})
      CHECK_FALSE(yuantu::is_clean(filler.substr(0, at) + std::string(bad) + filler.substr(at)));
  }
}
