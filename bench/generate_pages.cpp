// SPDX-License-Identifier: Apache-2.0
// Makes a corpus of varied pages for benchmarks: the same seed gives the same bytes. Names are random, so
// that caches and dictionaries see realistic variety; places, parks, universities and industries come from
// the lexicon.
//
//   generate_pages DIR MEGABYTES [SEED]
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::Lexicon;
using yuantu::Table;

class Generator {
 public:
  Generator(std::uint64_t seed, std::vector<std::string> templates)
      : random_(seed), templates_(std::move(templates)) {}

  std::string page() {
    std::string text;
    const std::size_t articles = 1 + below(3);
    for (std::size_t i = 0; i < articles; ++i) text += article();
    switch (below(4)) {
      case 0:
        return wrap(text, 16 + below(8), false);
      case 1:
        return wrap(text, 16 + below(8), true);
      default:
        return text;
    }
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  std::string term(Table table) {
    const auto rows = Lexicon::builtin().rows(table);
    return std::string(Lexicon::builtin().field(rows[below(rows.size())], 0));
  }

  std::string characters(std::u32string_view pool, std::size_t count) {
    std::u32string text;
    for (std::size_t i = 0; i < count; ++i) text.push_back(pool[below(pool.size())]);
    return yuantu::to_utf8(text);
  }

  std::string brand() {
    return characters(U"远山近水澄江云岭启明星河恒瑞卓越新芯智源联科华光天成博大海纳百川锐意凌空翼展飞驰",
                      2 + below(2));
  }

  std::string person() {
    return characters(U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", 1) +
           characters(U"伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚", 1 + below(2));
  }

  std::string company() {
    static const char* const forms[] = {"有限公司", "科技有限公司", "股份有限公司", "集团有限公司",
                                        "技术有限责任公司"};
    return (below(2) ? term(Table::places) : "") + brand() + (below(2) ? term(Table::industries) : "") +
           forms[below(5)];
  }

  // Names are kept for the article, so that its sentences speak of the same things.
  std::string& kept(const std::string& slot) {
    std::vector<std::string>& names = names_[slot];
    if (names.size() < 3) names.push_back(make(slot));
    return names[below(names.size())];
  }

  std::string make(const std::string& slot) {
    if (slot == "company") return company();
    if (slot == "park") return term(Table::parks);
    if (slot == "place") return term(Table::places);
    if (slot == "university") return term(Table::universities);
    if (slot == "industry") return term(Table::industries);
    if (slot == "person") return person();
    if (slot == "brand") return brand();
    if (slot == "bank") return term(Table::places) + "银行";
    if (slot == "lab") return brand() + term(Table::industries) + "联合实验室";
    if (slot == "project") return brand() + term(Table::industries) + "产业化项目";
    if (slot == "event")
      return "第" + std::to_string(2 + below(20)) + "届" + term(Table::places) + term(Table::industries) +
             "大会";
    return "{" + slot + "}";
  }

  std::string fill(const std::string& slot) {
    if (slot == "money")
      return std::to_string(1 + below(900)) + "." + std::to_string(1 + below(9)) +
             (below(2) ? "亿元" : "万元");
    if (slot == "area" || slot == "count") return std::to_string(10 + below(1500));
    if (slot == "number") return std::to_string(1 + below(90)) + "." + std::to_string(1 + below(9));
    if (slot == "percent") return std::to_string(1 + below(60)) + "." + std::to_string(1 + below(9));
    if (slot == "year") return std::to_string(2018 + below(10));
    if (slot == "month") return std::to_string(1 + below(12));
    if (slot == "small") return std::to_string(1 + below(9));
    if (slot == "title") return std::vector<std::string>{"总经理", "董事长", "副总裁", "总工程师"}[below(4)];
    return kept(slot);
  }

  std::string sentence() {
    const std::string& pattern = templates_[below(templates_.size())];
    std::string text;
    for (std::size_t i = 0; i < pattern.size();) {
      const std::size_t open = std::min(pattern.find('{', i), pattern.size());
      text.append(pattern, i, open - i);
      if (open == pattern.size()) break;
      const std::size_t close = pattern.find('}', open);
      text += fill(pattern.substr(open + 1, close - open - 1));
      i = close + 1;
    }
    return text;
  }

  std::string article() {
    names_.clear();
    std::string text = kept("park") + "签下" + kept("project") + "\n\n本报讯 ";
    const std::size_t sentences = 5 + below(12);
    for (std::size_t i = 0; i < sentences; ++i) text += sentence() + (below(4) == 0 ? "\n" : "");
    return text + " " + person() + "\n\n";
  }

  // What a PDF column makes of text: short lines, blank lines between them, now and then a space between
  // characters.
  std::string wrap(const std::string& text, std::size_t width, bool spaced) {
    std::string out;
    std::size_t column = 0;
    for (const char32_t c : yuantu::to_utf32(text)) {
      yuantu::append_utf8(out, c);
      column = c == U'\n' ? 0 : column + 1;
      if (spaced && below(3) == 0 && c != U'\n') out += ' ';
      if (column == width) {
        out += spaced ? "\n\n" : "\n";
        column = 0;
      }
    }
    return out;
  }

  std::mt19937_64 random_;
  std::vector<std::string> templates_;
  std::map<std::string, std::vector<std::string>> names_;
};

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: generate_pages DIR MEGABYTES [SEED]\n";
    return 2;
  }
  const std::filesystem::path directory = argv[1];
  const std::uint64_t wanted = std::stoull(argv[2]) * 1'000'000;
  Generator generator(argc > 3 ? std::stoull(argv[3]) : 1, read_lines(SOURCE_DIR "/bench/templates.txt"));
  std::uint64_t written = 0;
  for (std::size_t i = 0; written < wanted; ++i) {
    const std::filesystem::path folder = directory / std::to_string(i / 1000);
    if (i % 1000 == 0) std::filesystem::create_directories(folder);
    const std::string page = generator.page();
    std::ofstream(folder / ("page" + std::to_string(i) + ".txt"), std::ios::binary) << page;
    written += page.size();
  }
  std::cout << written << " bytes\n";
  return 0;
}
