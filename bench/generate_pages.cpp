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
#include <iterator>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bench/page_damage.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/utf.hpp"

namespace {

using yuantu::Lexicon;
using yuantu::Table;

// Fills templates with random names. Calls that draw random numbers stand in statements of their own, as C++
// does not say which operand of a sum is evaluated first.
class Generator {
 public:
  Generator(std::uint64_t seed, std::vector<std::string> templates)
      : random_(seed), templates_(std::move(templates)) {}

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  std::string article() {
    names_.clear();
    std::string headline = kept("park");
    headline += below(2) ? "签下" : "迎来";
    headline += kept("project");
    if (below(12) == 0) headline = yuantu::bench::print_twice(headline);
    std::string text = headline + "\n\n本报讯 ";
    const std::size_t sentences = 5 + below(12);
    for (std::size_t i = 0; i < sentences; ++i) {
      text += sentence();
      if (below(4) == 0) text += "\n";
    }
    return text + " " + person() + "\n\n";
  }

 private:
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
    constexpr std::u32string_view pool =
        U"远山近水澄江云岭启明星河恒瑞卓越新芯智源联科华光天成博大海纳百川锐意凌空翼展飞驰安泰鼎盛佳禾金石兰"
        U"亭润泽普惠"
        U"康宁正和立德思齐致远厚朴广润长风紫微青禾绿源丰收巨轮磐石微光图灵量维数擎晶格电驰航宇蓝箭热原轻舟超"
        U"导合力同辉"
        U"嘉木溪谷沐阳朗境景行翰墨承启隆昌顺达宏图伟业振兴捷迅迈通凯旋腾龙骏驰维格诺华尔德沃芯格泰克";
    const std::size_t length = 2 + below(3) / 2;
    return characters(pool, length);
  }

  std::string person() {
    std::string name = term(Table::surnames);
    const std::size_t length = 1 + below(2);
    for (std::size_t i = 0; i < length; ++i) name += term(Table::given_name_characters);
    return name;
  }

  std::string company() {
    static const char* const forms[] = {"有限公司",         "科技有限公司",     "股份有限公司",
                                        "集团有限公司",     "技术有限责任公司", "集团",
                                        "（集团）有限公司", "研究院有限公司"};
    if (below(4) == 0) return term(Table::companies);
    std::string name;
    if (below(2)) name += term(Table::places);
    name += brand();
    if (below(2)) name += term(Table::industries);
    return name + forms[below(std::size(forms))];
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
    if (slot == "agency") return term(Table::agencies);
    if (slot == "person") return person();
    if (slot == "brand") return brand();
    if (slot == "bank") return term(Table::places) + "银行";
    if (slot != "lab" && slot != "project" && slot != "event")
      throw std::runtime_error("no such slot: " + slot);
    std::string name = slot == "event" ? "第" + std::to_string(2 + below(20)) + "届" : brand();
    if (slot == "event") name += term(Table::places);
    name += term(Table::industries);
    return name + (slot == "lab" ? "联合实验室" : slot == "project" ? "产业化项目" : "大会");
  }

  std::string decimal(std::size_t limit) {
    std::string digits = std::to_string(1 + below(limit));
    if (below(2)) digits += "." + std::to_string(1 + below(9));
    return digits;
  }

  std::string fill(const std::string& slot) {
    if (slot == "money") return decimal(900) + (below(2) ? "亿元" : "万元");
    if (slot == "area" || slot == "count") return std::to_string(10 + below(1500));
    if (slot == "number") return decimal(90);
    if (slot == "percent") return decimal(60);
    if (slot == "year") return std::to_string(2018 + below(10));
    if (slot == "month") return std::to_string(1 + below(12));
    if (slot == "day") return std::to_string(1 + below(28));
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

  std::mt19937_64 random_;
  std::vector<std::string> templates_;
  std::map<std::string, std::vector<std::string>> names_;
};

// One to three articles, damaged in one of the ways in which pages come: of 20 pages 5 are wrapped, 3 wrapped
// and spaced, 2 in traditional characters, 2 with remains of HTML, 1 in GB 18030, and 7 as they should be.
std::string make_page(Generator& generator) {
  namespace bench = yuantu::bench;
  std::string text;
  const std::size_t articles = 1 + generator.below(3);
  for (std::size_t i = 0; i < articles; ++i) text += generator.article();
  const std::size_t kind = generator.below(20);
  const std::size_t width = 16 + generator.below(8);
  const auto below = [&](std::size_t limit) { return generator.below(limit); };
  if (kind < 5) return bench::wrap(text, width, false, below);
  if (kind < 8) return bench::wrap(text, width, true, below);
  if (kind < 9) return bench::to_traditional(text);
  if (kind < 10) return bench::wrap(bench::to_traditional(text), width, false, below);
  if (kind < 12) return bench::add_markup(text, below);
  return kind < 13 ? bench::to_gb18030(text) : text;
}

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
    const std::string page = make_page(generator);
    std::ofstream(folder / ("page" + std::to_string(i) + ".txt"), std::ios::binary) << page;
    written += page.size();
  }
  std::cout << written << " bytes\n";
  return 0;
}
