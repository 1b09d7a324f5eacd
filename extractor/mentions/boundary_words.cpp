// SPDX-License-Identifier: Apache-2.0
// Lists the words that stand at the borders of names and inside them.
#include "extractor/mentions/boundary_words.hpp"

#include <algorithm>
#include <array>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// The characters that words begin with: mostly the first tells that a text is none of them.
template <std::size_t count>
consteval CharacterSet first_characters(const std::u32string_view (&words)[count]) {
  std::array<char32_t, count> characters{};
  for (std::size_t i = 0; i < count; ++i) characters[i] = words[i].front();
  return CharacterSet(std::u32string_view(characters.data(), count));
}

template <std::size_t count>
consteval CharacterSet last_characters(const std::u32string_view (&words)[count]) {
  std::array<char32_t, count> characters{};
  for (std::size_t i = 0; i < count; ++i) characters[i] = words[i].back();
  return CharacterSet(std::u32string_view(characters.data(), count));
}

}  // namespace

bool is_conjunction(std::u32string_view text) {
  return text == U"和" || text == U"与" || text == U"及" || text == U"暨";
}

bool is_activity(std::u32string_view text) {
  static constexpr std::u32string_view activities[] = {
      U"研发",     U"生产",     U"制造",     U"销售", U"应用",     U"开发",     U"设计",   U"建设",
      U"运营",     U"服务",     U"加工",     U"检测", U"评定",     U"检验",     U"认证",   U"总部",
      U"孵化",     U"研究",     U"测试",     U"验证", U"展示",     U"培训",     U"创新",   U"推广",
      U"转化",     U"实验",     U"试验",     U"中试", U"仓储",     U"物流",     U"维修",   U"回收",
      U"再制造",   U"扩能",     U"扩产",     U"扩建", U"改建",     U"新建",     U"产业化", U"技改",
      U"生产基地", U"研发中心", U"运营中心", U"总部", U"制造中心", U"新改扩建", U"创新药", U"配套"};
  static constexpr CharacterSet begins = first_characters(activities);
  if (!begins.has(text[0])) return false;
  return std::any_of(std::begin(activities), std::end(activities),
                     [&](std::u32string_view activity) { return text.starts_with(activity); });
}

bool is_whole_region(std::u32string_view text) {
  if (text[0] != U'全') return false;
  return text == U"全省" || text == U"全市" || text == U"全区" || text == U"全县" || text == U"全州";
}

bool is_fair(std::u32string_view text) {
  static constexpr std::u32string_view tails[] = {U"展",   U"博会", U"洽会", U"交会", U"贸会",
                                                  U"运会", U"奥会", U"高会", U"节",   U"马拉松"};
  return std::any_of(std::begin(tails), std::end(tails),
                     [&](std::u32string_view tail) { return text.size() > 2 && text.ends_with(tail); });
}

bool is_gathering(std::u32string_view text) {
  return text == U"会议" || text == U"全会" || text == U"全体会议" || text == U"仪式" || text == U"活动";
}

bool is_holding_verb(std::u32string_view text) {
  return text == U"举办" || text == U"举行" || text == U"召开" || text == U"主办" || text == U"承办";
}

bool opens_field(std::u32string_view text) {
  return text == U"先进" || text == U"智能" || text == U"高端" || text == U"新型" || text == U"高性能" ||
         text == U"绿色" || text == U"现代" || text == U"大型" || text == U"特种" || text == U"精密";
}

bool opens_trade(std::u32string_view text) {
  return text == U"工业" || text == U"商业" || text == U"农业" || text == U"智能化" || text == U"数字化" ||
         text == U"新型" || text == U"先进" || text == U"高端";
}

bool is_facility(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"电站", U"风电场", U"机场",     U"大桥",
                                                 U"隧道", U"高铁",   U"铁路",     U"高速公路",
                                                 U"运河", U"枢纽",   U"快速通道", U"快速路"};
  static constexpr CharacterSet tails = last_characters(ends);
  if (!tails.has(text.back())) return false;
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return text != end || text.size() > 2;
  }
  return false;
}

bool is_capacity(std::u32string_view text) {
  static constexpr std::u32string_view units[] = {U"GW",  U"MW",  U"kW",  U"KW",  U"GWh", U"MWh", U"kWh",
                                                  U"GWp", U"MWp", U"GWH", U"MWH", U"KV",  U"kV"};
  return is_digit(text[0]) && std::any_of(std::begin(units), std::end(units),
                                          [&](std::u32string_view unit) { return text.ends_with(unit); });
}

bool is_rate(std::u32string_view text) {
  if (text[0] != U'年' && text[0] != U'日') return false;
  static constexpr WordSet rates({U"年产", U"日产", U"年处理", U"日处理", U"年加工", U"年屠宰", U"年出栏",
                                  U"年回收", U"年拆解", U"年组装", U"日供水", U"年吞吐", U"年繁育"});
  return rates.has(text);
}

namespace {

// 万瓶, 亿支, 台套, 万人份: so many of what is made.
bool is_measure_of_output(std::u32string_view text) {
  static constexpr CharacterSet scales(U"万亿千百");
  static constexpr WordSet measures({U"瓶",   U"支",   U"盒",   U"袋",   U"张",   U"双",   U"颗",
                                     U"块",   U"根",   U"条",   U"桶",   U"箱",   U"羽",   U"株",
                                     U"枚",   U"粒",   U"升",   U"米",   U"克",   U"组",   U"千升",
                                     U"人份", U"千克", U"公斤", U"立方", U"台套", U"标箱", U"锭"});
  const std::size_t size = text.size();
  while (text.size() > 1 && scales.has(text[0]) && !measures.has(text)) text.remove_prefix(1);
  return size > 1 && measures.has(text);
}

}  // namespace

bool is_measured_unit(std::u32string_view text) {
  if (is_measure_of_output(text)) return true;
  static constexpr WordSet units(
      {U"英寸",     U"毫米",   U"纳米",   U"微米",   U"号",   U"代",     U"号线",     U"年",
       U"万吨",     U"万吨级", U"吨级",   U"兆瓦",   U"期",   U"伏",     U"千伏",     U"模块",
       U"吨",       U"级",     U"兆瓦时", U"吉瓦",   U"公里", U"立方米", U"万立方米", U"万头",
       U"万件",     U"万只",   U"亿支",   U"万平米", U"亿",   U"万",     U"平方米",   U"亿平方米",
       U"万平方米", U"月",     U"月份",   U"万台",   U"万套", U"万辆",   U"万片",     U"千瓦",
       U"万千瓦",   U"寸",     U"千瓦级", U"兆瓦级", U"公斤", U"公斤级", U"马力"});
  return units.has(text);
}

bool is_done_at_meetings(std::u32string_view text) {
  static constexpr WordSet doings(
      {U"发布", U"推进", U"对接", U"签约", U"开工", U"启动", U"建设", U"合作", U"揭牌", U"投产",
       U"奠基", U"深化", U"承接", U"走进", U"促进", U"推广", U"应用", U"转化", U"路演", U"观摩",
       U"交流", U"展示", U"招商", U"引智", U"引才", U"表彰", U"动员", U"部署", U"推介", U"授牌",
       U"评审", U"验收", U"竣工", U"投用", U"首发", U"上市", U"宣传", U"培训", U"服务", U"采购",
       U"融资", U"上线", U"下线", U"落成", U"攻坚", U"建设", U"总结", U"交付", U"入驻", U"颁奖",
       U"投资", U"提升", U"加快", U"创建", U"成立", U"采访", U"采风", U"宣讲", U"巡讲"});
  return doings.has(text);
}

bool counts_things(std::u32string_view text) {
  constexpr std::u32string_view measures = U"家个所座项批款条";
  constexpr std::u32string_view numbers = U"一二三四五六七八九十两几数多首第";
  if (text.size() < 2 || measures.find(text.back()) == std::u32string_view::npos) return false;
  return std::all_of(text.begin(), text.end() - 1,
                     [&](char32_t c) { return numbers.find(c) != std::u32string_view::npos; });
}

bool is_asked_in_names(std::u32string_view text) {
  static constexpr CharacterSet alone(U"年日超再无看做搞抓去来有是用");
  if (text.size() == 1) return alone.has(text[0]);
  return text == U"年度" || text.ends_with(U"季度") || (text.size() == 2 && text[1] == U'季');
}

bool is_ordinal(std::u32string_view text) {
  return text == U"首届" || (text[0] == U'第' && (text.back() == U'届' || text.size() == 1));
}

bool is_counting_noun(std::u32string_view text) {
  static constexpr WordSet nouns({U"个", U"以上", U"家", U"条", U"项", U"批", U"座", U"类"});
  static constexpr CharacterSet numerals(U"一二三四五六七八九十两几数多");
  return nouns.has(text) || (text.size() == 2 && text[1] == U'大' && numerals.has(text[0]));
}

}  // namespace yuantu
