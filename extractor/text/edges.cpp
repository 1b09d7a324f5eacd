// SPDX-License-Identifier: Apache-2.0
// Reads the edges of a stretch of text: does a sentence end here, does one begin there?
#include "extractor/text/edges.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_signature = 16;
constexpr std::size_t longest_credit = 40;
constexpr std::size_t longest_short_name = 24;  // characters with what introduces it
constexpr std::size_t longest_full_name = 40;

constexpr std::u32string_view openers[] = {
    U"近日", U"日前", U"近年", U"据",   U"目前", U"截至",   U"今年", U"去年", U"此外", U"同时",
    U"其中", U"会上", U"当天", U"未来", U"记者", U"下一步", U"本报", U"作为", U"“",    U"《",
    U"随着", U"通过", U"根据", U"如今", U"眼下", U"此前",   U"近期", U"这",   U"该"};

constexpr std::u32string_view before_amounts[] = {
    U"投资", U"占地", U"用地", U"面积", U"达到", U"达",   U"约",     U"超",   U"超过",
    U"突破", U"近",   U"逾",   U"累计", U"产值", U"收入", U"规模",   U"金额", U"总额",
    U"资金", U"增加", U"减少", U"年产", U"产能", U"首期", U"合同额", U"占"};
constexpr std::u32string_view only_before_numbers[] = {U"占地", U"用地", U"增长", U"下降", U"约",    U"超过",
                                                       U"突破", U"逾",   U"达",   U"占比", U"总投资"};
constexpr std::u32string_view before_shares[] = {U"增长", U"下降", U"增幅", U"降幅", U"占比", U"增速"};
constexpr std::u32string_view before_dates[] = {U"今年", U"去年", U"明年", U"当年", U"截至", U"到",
                                                U"从",   U"自",   U"于",   U"上年", U"前年"};
constexpr std::u32string_view short_name_marks[] = {U"（以下简称", U"（下称", U"（简称", U"（以下称"};

template <std::size_t N>
bool ends_with_one(std::u32string_view text, const std::u32string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u32string_view word) { return text.ends_with(word); });
}

// The figure that ends or begins a text: 1.|, |022年.
std::u32string_view figure_at_end(std::u32string_view text) {
  std::size_t i = text.size();
  while (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == U'.')) --i;
  return text.substr(i);
}
std::u32string_view figure_at_start(std::u32string_view text) {
  std::size_t i = 0;
  while (i < text.size() && (is_digit(text[i]) || text[i] == U'.')) ++i;
  return text.substr(0, i);
}

// True for 2024|年, false for 1022|年.
bool is_year(std::u32string_view figure) {
  return figure.size() == 4 && (figure.starts_with(U"19") || figure.starts_with(U"20"));
}

// What a figure is part of, judged by what follows it: a share 8.6%, a date 022年 or 9月, else an amount.
enum class FigureKind { Amount, Share, Date };
FigureKind kind_of_figure(std::u32string_view rest) {
  if (rest.empty()) return FigureKind::Amount;
  if (rest[0] == U'%' || rest[0] == U'倍' || rest.starts_with(U"个百分点")) return FigureKind::Share;
  return rest[0] == U'年' || rest[0] == U'月' || rest[0] == U'日' ? FigureKind::Date : FigureKind::Amount;
}

// 。（责编/李青禾）, 。（来源：云岭日报）: where the bracket behind the last sentence begins.
std::size_t before_credit(std::u32string_view text) {
  if (text.empty() || text.back() != U'）') return text.size();
  const std::size_t open = text.rfind(U'（');
  if (open == text.npos || open == 0 || text.size() - open > longest_credit) return text.size();
  const std::u32string_view credit = text.substr(open);
  const bool plain = std::none_of(credit.begin(), credit.end(),
                                  [](char32_t c) { return ends_sentence(c) || one_of(c, U"，；“"); });
  return plain && (ends_sentence(text[open - 1]) || text[open - 1] == U'”') ? open : text.size();
}

}  // namespace

double number_seam(std::u32string_view left, std::u32string_view right) {
  const std::u32string_view end = figure_at_end(left), begin = figure_at_start(right);
  const std::u32string_view rest = right.substr(begin.size());
  const std::u32string_view before = left.substr(0, left.size() - end.size());
  const FigureKind kind = kind_of_figure(rest);
  double points = 0;
  if (!end.empty()) {
    const std::u32string joined = std::u32string(end).append(begin);
    if (!rest.empty() && rest[0] == U'年' && !begin.empty() && joined.find(U'.') == joined.npos)
      return is_year(joined) ? begin.size() < 4 ? 6 : 3 : -8;
    if (std::count(joined.begin(), joined.end(), U'.') > 1) return -8;
    const bool goes_on = !begin.empty() || (!right.empty() && follows_number(right[0]));
    points += begins_sentence(right) ? -3 : goes_on ? 3 : -3;
  }
  if (begin.empty()) {
    const bool number = !right.empty() && one_of(right[0], U"一二两三四五六七八九十百千万亿几数近约超逾不");
    return !number && ends_with_one(left, only_before_numbers) ? points - 3 : points;
  }
  if (ends_with_one(before, before_shares)) points += kind == FigureKind::Share ? 4 : -4;
  if (ends_with_one(before, before_amounts)) points += kind == FigureKind::Amount ? 3 : -3;
  if (ends_with_one(before, before_dates)) points += kind == FigureKind::Date ? 3 : -2;
  return points;
}

double short_name_seam(std::u32string_view left, std::u32string_view right) {
  // （Yunhe Bio） explains a name, which mostly ends like one.
  if (right.size() > 2 && right[0] == U'（' && is_latin(right[1]))
    return one_of(left.back(), U"司院所校学心团局会室厂行社区园盟处") ? 3 : 0;
  const bool introduces = std::any_of(std::begin(short_name_marks), std::end(short_name_marks),
                                      [&](std::u32string_view mark) { return right.starts_with(mark); });
  if (!introduces) return 0;
  const std::size_t open = right.find(U'“'), close = right.find(U'”');
  if (open == right.npos || close == right.npos || close < open || close > longest_short_name) return 0;
  // From the end backwards: the full name is what stands last.
  std::size_t at = left.size(), wanted = close;
  const std::size_t farthest = left.size() - std::min(left.size(), longest_full_name);
  while (at > farthest && wanted > open + 1) {
    if (left[at - 1] == right[wanted - 1]) --wanted;
    --at;
  }
  return wanted == open + 1 ? 5 : -5;
}

std::size_t before_signature(std::u32string_view text) {
  if (const std::size_t credit = before_credit(text); credit < text.size()) return credit;
  std::size_t i = text.size();
  while (i > 0 && text.size() - i <= longest_signature &&
         (is_han(text[i - 1]) || one_of(text[i - 1], U" （）")))
    --i;
  const bool parted = i < text.size() && one_of(text[i], U" （");
  return i > 0 && parted && (ends_sentence(text[i - 1]) || text[i - 1] == U'”') ? i : text.size();
}

bool is_closed(std::u32string_view text, bool may_be_signed) {
  if (may_be_signed) text = text.substr(0, before_signature(text));
  std::size_t i = text.size();
  while (i > 0 && is_closing(text[i - 1])) --i;
  return i == 0 || ends_sentence(text[i - 1]) || (i == text.size() && one_of(text[i - 1], U"；："));
}

bool continues(char32_t c) {
  static constexpr CharacterSet characters(U"，。、；：！？”’）》】%.");
  return characters.has(c);
}

bool follows_number(char32_t c) {
  static constexpr CharacterSet characters(
      U"亿万千百元家个年月日项人名吨亩台套件米平公%倍多余版号期次位条只架辆艘");
  return characters.has(c);
}

bool begins_story(std::u32string_view text) {
  constexpr std::u32string_view story_openers[] = {U"近日", U"日前", U"据",   U"记者",  U"昨日",
                                                   U"昨天", U"今天", U"今日", U"不久前"};
  static constexpr CharacterSet first(U"近日据记昨今不");
  if (!text.empty() && first.has(text[0]) &&
      std::any_of(std::begin(story_openers), std::end(story_openers),
                  [&](std::u32string_view opener) { return text.starts_with(opener); }))
    return true;
  const std::u32string_view figure = figure_at_start(text);
  return !figure.empty() && begins_sentence(text) && (figure.size() <= 2 || text.find(U'月') < 9);
}

bool begins_with_label(std::u32string_view text) {
  constexpr std::size_t longest_label = 6;
  std::size_t i = 0;
  while (i < text.size() && i <= longest_label && is_han(text[i])) ++i;
  // 他说： and 记者问： open speech instead.
  return i >= 2 && i <= longest_label && i < text.size() && text[i] == U'：' &&
         !one_of(text[i - 1], U"说道称问答示言应");
}

bool begins_sentence(std::u32string_view text) {
  static constexpr CharacterSet first(U"近日据目截今去此同其会当未记下本作“《随通根如眼这该");
  if (!text.empty() && first.has(text[0]) &&
      std::any_of(std::begin(openers), std::end(openers),
                  [&](std::u32string_view opener) { return text.starts_with(opener); }))
    return true;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 0 || digits == text.size()) return false;
  return digits == 4 ? text[digits] == U'年' : digits <= 2 && text[digits] == U'月';
}

}  // namespace yuantu
