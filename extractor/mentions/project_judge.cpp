// SPDX-License-Identifier: Apache-2.0
// Judges whether what ends as projects do is one.
#include "extractor/mentions/project_judge.hpp"

#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// 云汐公司|投资|6|亿元|的
bool has_payer(const TokenizedSentence& sentence, std::size_t of) {
  static constexpr WordSet words(
      {U"亿元", U"万元", U"投资", U"建设", U"投建", U"公司", U"亿美元", U"实施", U"占地", U"亩", U"位于"});
  for (std::size_t i = of; i-- > 0 && of - i <= 6;) {
    if (sentence.tokens[i].is_punctuation()) return false;
    if (words.has(sentence.text(i))) return true;
    const Token& token = sentence.tokens[i];
    if (token.is(role_known) && (!token.is(role_place) || i + 1 == of)) return true;
    if (token.is(role_end) && i + 1 == of) return true;  // 江海经济开发区|的
  }
  return false;
}

// 光伏|发电|项目: words of a trade make a kind of project, unless works are told of it.
bool is_trade_of_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (sentence.text(end) != U"项目" || start.opening != Opening::Common) return false;
  for (std::size_t i = start.token; i < end; ++i) {
    if (!sentence.tokens[i].is(role_industry | role_generic | role_inside | role_product)) return false;
  }
  if (start.token > 0 && sentence.text(start.token - 1) == U"的" && has_payer(sentence, start.token - 1))
    return false;
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i - end <= 4; ++i) {
    const std::u32string_view text = sentence.text(i);
    if (sentence.tokens[i].has(mark_works)) return text == U"建设" || text == U"推进" || text == U"落户";
  }
  return true;
}

// “专精特新”|项目, “赛马制”|项目: a way of choosing or a word of the day.
bool is_scheme_in_quotes(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (start.opening != Opening::Quote || sentence.text(end) != U"项目" || end < start.token + 3) return false;
  const Token& last = sentence.tokens[end - 2];
  if (sentence.character(last.span.end - 1) == U'制') return true;
  return start.token + 3 == end && last.is(role_generic | role_inside | role_honor);
}

// 10|家|公司|江海|总部, 三|项目, 220kV|变电站: so many or so much of a kind.
bool is_kind_of_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (sentence.tokens[end].word.end_type != EntityType::Project) return false;
  const Token& last = sentence.tokens[end - 1];
  if (sentence.text(end).ends_with(U"总部") && last.is(role_class)) return true;  // 科技企业|总部
  const Token& opening = sentence.tokens[start.token];
  const std::u32string_view opening_text = sentence.text(start.token);
  if (opening_text.size() == 2 && opening_text[0] == U'首' && start.opening == Opening::Common) return true;
  if (sentence.text(end) == U"项目" && sentence.character(last.span.end - 1) == U'资' &&
      sentence.tokens[end].span.begin - opening.span.begin == 2)
    return true;  // 港|资|项目
  const bool number = last.size() == 1 && last.part_of_speech == 'm' && sentence.text(end) == U"项目";
  const bool counted_works = start.counted && sentence.tokens[start.token].part_of_speech == 'T';
  if (number || counted_works) return true;
  bool measured = opening.part_of_speech == 'M' || opening.part_of_speech == 'L';  // 220|千伏|变电站
  for (std::size_t i = start.token; measured && i < end; ++i) {
    measured &= sentence.tokens[i].part_of_speech == 'M' || is_capacity(sentence.text(i)) ||
                is_measured_unit(sentence.text(i));
  }
  if (measured) return true;
  return start.token + 1 == end && last.is(role_place) && sentence.text(end) == U"总部";
}

// 江海试验区|项目|库, 云汐公司|项目|部: what keeps or builds projects.
bool names_office(const TokenizedSentence& sentence, std::size_t behind) {
  static constexpr WordSet words({U"库", U"部", U"组", U"制", U"办", U"促建", U"专班", U"群", U"区", U"站"});
  return behind < sentence.tokens.size() && words.has(sentence.text(behind));
}

// 14|公里|道路工程, 16|万平方米|配套设施: so much of it was built.
bool is_length_of_works(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (sentence.tokens[end].word.end_type != EntityType::Project || start.token + 1 >= end) return false;
  if (sentence.tokens[start.token].part_of_speech != 'M') return false;
  static constexpr WordSet units(
      {U"公里", U"千米", U"米", U"平方米", U"万平方米", U"平方公里", U"亩", U"万亩"});
  return units.has(sentence.text(start.token + 1));
}

// 云汐集团|…产线: a firm's name in plain words by its second half.
bool opens_as_firm(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const Token& first = sentence.tokens[start.token];
  if (start.token + 2 >= end || first.size() != 2 || first.word.roles != 0) return false;
  const Token& second = sentence.tokens[start.token + 1];
  return second.is(role_brand_head) && (first.part_of_speech == 'n' || first.part_of_speech == 'R');
}

// 黄花|岭|生态|修复工程: works on a hill or a lake.
bool opens_with_landscape(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  constexpr std::u32string_view features = U"岭山湖河江湾岛洲塘桥坝镇乡村沟堡台口峰溪泉滩港渠";
  if (!start.clean || sentence.tokens[start.token].is(role_generic | role_industry | role_inside))
    return false;
  const std::uint32_t begin = sentence.tokens[start.token].span.begin;
  for (std::size_t i = start.token; i < end && i < start.token + 3; ++i) {
    const std::uint32_t size = sentence.tokens[i].span.end - begin;
    const bool feature = features.find(sentence.character(sentence.tokens[i].span.end - 1)) != features.npos;
    if (feature && size >= 3 && size <= 4 && (i > start.token || sentence.tokens[i].part_of_speech == 'S'))
      return true;
  }
  return false;
}

}  // namespace

bool opens_as_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  return opens_with_landscape(sentence, end, start) || opens_as_firm(sentence, end, start);
}

bool adds_works(std::u32string_view text) {
  return text == U"项目" || text == U"建设项目" || text == U"工程" || text == U"建设工程" ||
         text == U"改造工程" || text == U"改造项目" || text == U"扩建项目" || text == U"扩建工程" ||
         text == U"新建项目";
}

// 芯片项目|22|个: so many of a kind.
bool is_counted_behind(const TokenizedSentence& sentence, std::size_t end) {
  static constexpr CharacterSet measures(U"个条座项处栋");
  return end + 2 < sentence.tokens.size() && sentence.tokens[end + 1].part_of_speech == 'M' &&
         sentence.tokens[end + 2].size() == 1 &&
         measures.has(sentence.character(sentence.tokens[end + 2].span.begin));
}

bool is_no_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  return is_trade_of_project(sentence, end, start) || is_scheme_in_quotes(sentence, end, start) ||
         names_office(sentence, end + 1) || is_kind_of_project(sentence, end, start) ||
         is_length_of_works(sentence, end, start);
}

// 青岚|大桥: a bridge or tunnel with a name, no 公路|大桥
bool is_crossing(std::u32string_view text, std::u32string_view before) {
  static constexpr WordSet kinds({U"公路", U"铁路", U"高速", U"高架", U"城市", U"地下", U"人行", U"斜拉",
                                  U"山岭", U"过江", U"跨海", U"海底", U"隧道", U"桥梁", U"拱桥", U"高铁"});
  return (text == U"大桥" || text == U"隧道") && !kinds.has(before);
}

// 皇岭|抽水蓄能电站, 江海|西|风电场: the name of a place that no table knows, or a part of one that it does.
bool is_sited_facility(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (sentence.tokens[end].word.end_type != EntityType::Project) return false;
  if (!is_facility(sentence.text(end)) && !is_crossing(sentence.text(end), sentence.text(end - 1)))
    return false;
  const Token& first = sentence.tokens[start.token];
  if (start.opening == Opening::Place) return !first.is(role_province | role_country_place);
  constexpr std::string_view nouns = "nxRZS";
  const bool plain = first.word.roles == 0 && nouns.find(first.part_of_speech) != nouns.npos;
  return start.clean && plain && start.core >= 2 && !is_counted_behind(sentence, end);
}

}  // namespace yuantu
