// SPDX-License-Identifier: Apache-2.0
// Reads years and dates roughly: what matters is which of them cannot lie ahead of the page.
#include "extractor/statistics/report_date.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <bitset>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extractor/character_set.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/unit_table.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using Text = std::u32string_view;

constexpr std::uint32_t reach_back = 6;      // 计划于2027年, 排到了2028年
constexpr std::uint32_t reach_figures = 16;  // 2023年实现营业收入

constexpr Text goal_words[] = {U"到", U"至", U"计划", U"拟", U"将", U"预计", U"力争", U"预期"};
constexpr Text goal_tails[] = {U"前", U"底", U"末", U"内", U"到", U"至",
                               U"起", U"—",  U"－", U"-",  U"～", U"~"};
constexpr Text yearly_figures[] = {U"收入", U"营收", U"产值",   U"销售",   U"生产总值", U"研发投入", U"销量",
                                   U"税收", U"利润", U"增加值", U"进出口", U"成交额",   U"交易额",   U"产量"};
constexpr Text parts_of_year[] = {U"上半年", U"下半年", U"前",   U"第",  U"首",
                                  U"一季",   U"二季",   U"三季", U"四季"};

int figure_at(Text text, std::size_t at) {
  return at < text.size() ? figure_of(text[at]) : -1;
}

// Up to `most` figures from `at`, which moves behind them; -1 where none stands.
int read_figures(Text text, std::size_t& at, std::size_t most) {
  int value = -1;
  for (std::size_t n = 0; n < most && figure_at(text, at) >= 0; ++n, ++at)
    value = std::max(value, 0) * 10 + figure_at(text, at);
  return value;
}

bool begins_year(Text text, std::size_t at) {
  return figure_at(text, at) == 2 && figure_at(text, at + 1) == 0 && figure_at(text, at + 2) >= 0 &&
         figure_at(text, at + 3) >= 0 && (at == 0 || figure_at(text, at - 1) < 0);
}

// Calls `found` with each place of either of two characters: asked of sixteen characters at once.
template <class Found>
void each_place(Text text, char32_t one, char32_t other, Found found) {
  std::size_t i = 0;
#if defined(__SSE2__)
  const __m128i ones = _mm_set1_epi32(static_cast<int>(one));
  const __m128i others = _mm_set1_epi32(static_cast<int>(other));
  const auto equal = [&](std::size_t at) {
    const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    return _mm_or_si128(_mm_cmpeq_epi32(four, ones), _mm_cmpeq_epi32(four, others));
  };
  for (; i + 16 <= text.size(); i += 16) {
    const __m128i low = _mm_packs_epi32(equal(i), equal(i + 4));
    const __m128i high = _mm_packs_epi32(equal(i + 8), equal(i + 12));
    for (auto left = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(low, high))); left != 0;
         left &= left - 1)
      found(i + static_cast<std::size_t>(std::countr_zero(left)));
  }
#endif
  for (; i < text.size(); ++i) {
    if (text[i] == one || text[i] == other) found(i);
  }
}

// Where years begin.
std::vector<std::size_t> years_in(Text text) {
  std::vector<std::size_t> places;
  each_place(text, U'2', U'２', [&](std::size_t i) {
    if (begins_year(text, i)) places.push_back(i);
  });
  return places;
}

int year_at(Text text, std::size_t at) {
  return read_figures(text, at, 4);
}

// 《2025年行动计划》, “2030工程”; not 《2024年独角兽榜单》.
bool opens_plan(Text text, std::size_t at) {
  if (text[at - 1] == U'“') return true;
  if (text[at - 1] != U'《') return false;
  constexpr Text plans[] = {U"计划", U"规划", U"方案", U"行动", U"纲要",
                            U"目标", U"愿景", U"措施", U"政策", U"办法"};
  Text title = text.substr(at, 60);
  title = title.substr(0, title.find(U'》'));
  return std::any_of(std::begin(plans), std::end(plans),
                     [&](Text word) { return title.find(word) != Text::npos; });
}

// 增长到2023年的3064亿元, 到2021年6月，: what stands behind the year was reached by then.
bool was_reached(Text behind, Text before) {
  if (!before.ends_with(U'到') && !before.ends_with(U'至')) return false;
  constexpr Text aims[] = {U"计划", U"拟", U"将", U"预计", U"力争", U"预期"};
  if (std::any_of(std::begin(aims), std::end(aims), [&](Text aim) { return before.find(aim) != Text::npos; }))
    return false;
  if (behind.starts_with(U"年的")) return figure_at(behind, 2) >= 0;
  std::size_t at = 1;
  if (!behind.starts_with(U'年')) return false;
  const int month = read_figures(behind, at, 2);
  return month > 0 && at + 1 < behind.size() && behind[at] == U'月' && Text(U"，").find(behind[at + 1]) == 0;
}

// 到2027年, 计划2026年, （2024—2027年）; not 截至2024年.
bool is_goal(Text text, std::size_t at) {
  if (at > 0 && Text(U"—－-～~").find(text[at - 1]) != Text::npos) return true;
  if (at > 0 && opens_plan(text, at)) return true;
  const std::size_t begin = at > reach_back ? at - reach_back : 0;
  Text before = text.substr(begin, at - begin);
  before.remove_prefix(std::min(before.size(), before.find_last_of(U"，。；：、\n") + 1));
  static constexpr CharacterSet beginnings(U"到至计拟将预力");  // of goal words
  if (std::none_of(before.begin(), before.end(), [](char32_t c) { return beginnings.has(c); })) return false;
  if (before.ends_with(U"截至") || before.ends_with(U"截止到")) return false;
  if (was_reached(text.substr(at + 4, 6), before)) return false;
  return std::any_of(std::begin(goal_words), std::end(goal_words),
                     [&](Text word) { return before.find(word) != Text::npos; });
}

bool has_goal_tail(Text text, std::size_t at) {
  static constexpr CharacterSet beginnings(U"前底末内到至起—－-～~");
  if (at >= text.size() || !beginnings.has(text[at])) return false;
  return std::any_of(std::begin(goal_tails), std::end(goal_tails),
                     [&](Text word) { return text.substr(std::min(at, text.size())).starts_with(word); });
}

// 2024年12月4日, 2024-12-04, 2024.12.4: the latest.
std::optional<Date> latest_date(Text text) {
  std::optional<Date> latest;
  for (const std::size_t i : years_in(text)) {
    if (i + 7 >= text.size()) break;
    std::size_t at = i + 4;
    const char32_t mark = text[at++];
    if (Text(U"年-./").find(mark) == Text::npos) continue;
    const int month = read_figures(text, at, 2);
    const char32_t second = at < text.size() ? text[at++] : U'\0';
    if (month < 1 || month > 12 || second != (mark == U'年' ? U'月' : mark)) continue;
    const int day = read_figures(text, at, 2);
    if (day < 1 || day > 31) continue;
    if (mark == U'年' && (at >= text.size() || text[at++] != U'日')) continue;
    if (is_goal(text, i) || has_goal_tail(text, at)) continue;
    const Date date{static_cast<std::int16_t>(year_at(text, i)), static_cast<std::int8_t>(month),
                    static_cast<std::int8_t>(day)};
    if (!latest || *latest < date) latest = date;
  }
  return latest;
}

bool names_occasion(Text name) {
  constexpr Text occasions[] = {U"大会", U"论坛", U"博览会", U"大赛",   U"峰会",
                                U"展",   U"节",   U"对接会", U"推介会", U"榜"};
  return std::any_of(std::begin(occasions), std::end(occasions),
                     [&](Text word) { return name.find(word) != Text::npos; });
}

// A year with 年 behind it.
struct NamedYear {
  std::size_t at;
  int year;
  bool goal;  // that somebody sets out to reach: no page is as old as its goals
};

// 2027年这一数字力争达到…
bool is_aimed_at(Text text, std::size_t at) {
  constexpr Text aims[] = {U"力争", U"有望", U"将达", U"将突破", U"将建成", U"将实现"};
  Text clause = text.substr(at, 14);
  clause = clause.substr(0, clause.find_first_of(U"，。；：、\n"));
  return std::any_of(std::begin(aims), std::end(aims),
                     [&](Text aim) { return clause.find(aim) != Text::npos; });
}

std::vector<NamedYear> named_years(Text text, const std::vector<std::size_t>& places) {
  std::vector<NamedYear> years;
  for (const std::size_t i : places) {
    if (i + 5 < text.size() && text[i + 4] == U'年')
      years.push_back(
          {i, year_at(text, i), is_goal(text, i) || has_goal_tail(text, i + 5) || is_aimed_at(text, i + 5)});
  }
  return years;
}

// The latest year that is no goal and that `allows` lets pass; one later where all that is said of it are the
// figures of a whole year, which nobody knows before its end.
template <class Allows>
int latest_year(Text text, const std::vector<NamedYear>& years, Allows allows) {
  int latest = 0;
  bool whole = true;
  for (const NamedYear& named : years) {
    if (named.goal || named.year < latest || !allows(named.year)) continue;
    const Text behind = text.substr(named.at + 5, reach_figures);
    if (behind.substr(0, 7).find(U'起') != Text::npos) continue;  // 2026年1月1日起
    if (named.year == latest && !whole) continue;
    const bool part = std::any_of(std::begin(parts_of_year), std::end(parts_of_year),
                                  [&](Text word) { return behind.starts_with(word); });
    const bool amount = behind.starts_with(U'的') && figure_at(behind, 1) >= 0;  // 2023年的3064亿元
    const bool figures = amount || (!part && figure_at(text, named.at + 5) < 0 &&
                                    std::any_of(std::begin(yearly_figures), std::end(yearly_figures),
                                                [&](Text word) { return behind.find(word) != Text::npos; }));
    whole = (named.year == latest ? whole : true) && figures;
    latest = named.year;
  }
  return latest != 0 && whole ? latest + 1 : latest;
}

// 2024某某博览会, 某某百强（2022）: the latest year that an occasion or list is named by.
int latest_edition(Text text, const std::vector<std::size_t>& places) {
  int latest = 0;
  for (const std::size_t i : places) {
    if (i + 5 >= text.size() || is_goal(text, i)) continue;
    const char32_t next = text[i + 4];
    const bool bracketed =
        (next == U'）' || next == U')') && i > 0 && (text[i - 1] == U'（' || text[i - 1] == U'(');
    Text name = text.substr(i + 4, 30);
    if (next == U'（' || next == U'(')  // 2025（第三届）某某博览会
      name.remove_prefix(std::min(name.find_first_of(U"）)") + 1, name.size()));
    name = name.substr(0, name.find_first_of(U"，。；：、\n》”"));
    const bool occasion = !name.empty() && is_han(name[0]) && !match_unit(name) && names_occasion(name);
    const int year = year_at(text, i);
    if ((bracketed || occasion) && year > 2000 && year < 2040) latest = std::max(latest, year);
  }
  return latest;
}

// A goal that a headline names as if it were reached (2027年过千亿) lies two years ahead of all else, or all
// years are goals.
int latest_year(Text text, const std::vector<std::size_t>& places) {
  const std::vector<NamedYear> years = named_years(text, places);
  std::bitset<100> aims;  // of this century
  for (const NamedYear& named : years) {
    if (named.goal) aims.set(static_cast<std::size_t>(named.year % 100));
  }
  const auto is_aim = [&](int year) { return aims[static_cast<std::size_t>(year % 100)]; };
  const int passed = latest_year(text, years, [&](int year) { return !is_aim(year); });
  const int latest =
      latest_year(text, years, [&](int year) { return !is_aim(year) || (passed != 0 && year < passed + 2); });
  return std::max(latest, latest_edition(text, places));
}

// 5月初，记者从…: a part of a month that opens a clause by itself; its month and a day in it.
std::pair<int, int> opening_month(Text text, std::size_t month_sign) {
  constexpr std::pair<Text, int> parts[] = {
      {U"初，", 1}, {U"上旬，", 1}, {U"中旬，", 11}, {U"下旬，", 21}, {U"底，", 21}};
  std::size_t begin = month_sign - 1;
  if (begin > 0 && figure_at(text, begin - 1) >= 0) --begin;
  if (begin > 0 && Text(U"。，；）\n”").find(text[begin - 1]) == Text::npos) return {0, 0};
  std::size_t at = begin;
  const int month = read_figures(text, at, 2);
  for (const auto& [word, day] : parts) {
    if (month >= 1 && month <= 12 && text.substr(month_sign + 1).starts_with(word)) return {month, day};
  }
  return {0, 0};
}

// The latest month and day that follow no year.
std::pair<int, int> latest_month_and_day(Text text) {
  std::pair<int, int> latest{0, 0};
  each_place(text, U'月', U'月', [&](std::size_t i) {
    if (i == 0 || figure_at(text, i - 1) < 0) return;
    latest = std::max(latest, opening_month(text, i));
    std::size_t begin = i - 1;
    if (begin > 0 && figure_at(text, begin - 1) >= 0) --begin;
    if (begin > 0 && (text[begin - 1] == U'年' || figure_at(text, begin - 1) >= 0)) return;
    std::size_t at = begin;
    const int month = read_figures(text, at, 2);
    at = i + 1;
    const int day = read_figures(text, at, 2);
    if (month < 1 || month > 12 || day < 1 || day > 31 || at >= text.size() || text[at] != U'日') return;
    latest = std::max(latest, {month, day});
  });
  return latest;
}

// 《2025年11月某某报告》: the latest month that a year is named with, where that is no goal.
int latest_month_of(Text text, const std::vector<std::size_t>& places, int year) {
  int latest = 0;
  for (const std::size_t i : places) {
    if (year_at(text, i) != year || i + 6 >= text.size() || text[i + 4] != U'年' || is_goal(text, i))
      continue;
    std::size_t at = i + 5;
    const int month = read_figures(text, at, 2);
    if (month <= 12 && at < text.size() && text[at] == U'月' && !has_goal_tail(text, at + 1))
      latest = std::max(latest, month);
  }
  return latest;
}

// `dated`: the same text before its repair, mastheads and all.
std::optional<Date> guess(Text text, Text dated) {
  const std::vector<std::size_t> places = years_in(text);
  const int year = latest_year(text, places);
  const std::optional<Date> date = latest_date(dated);
  if (date && date->year >= year) return date;
  if (year == 0) return std::nullopt;
  auto [month, day] = latest_month_and_day(text);
  if (month == 0) return Date{static_cast<std::int16_t>(year), 12, 31};
  if (const int named = latest_month_of(text, places, year); named > month)
    std::tie(month, day) = std::pair(named, 1);
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

}  // namespace

std::optional<Date> guess_published(const Document& document) {
  return guess(document.text, document.original.empty() ? Text(document.text) : Text(document.original));
}

std::optional<Date> dateline(Text piece) {
  constexpr std::size_t dateline_reach = 30;
  if (!latest_date(piece.substr(0, dateline_reach))) return std::nullopt;
  return guess(piece, piece);
}

std::optional<Date> later_opening(Text paragraph, Date base) {
  constexpr std::size_t opening_reach = 40;
  for (const std::size_t i : years_in(paragraph.substr(0, opening_reach))) {
    std::size_t at = i + 4;
    if (year_at(paragraph, i) <= base.year || is_goal(paragraph, i)) continue;
    if (at >= paragraph.size() || paragraph[at++] != U'年') continue;
    int month = read_figures(paragraph, at, 2);
    if (at >= paragraph.size() || paragraph[at++] != U'月') continue;
    std::size_t behind = at + 1;  // 1月至7月, 1—7月
    const int last = has_goal_tail(paragraph, at) ? read_figures(paragraph, behind, 2) : month;
    const bool run = last != month && behind < paragraph.size() && paragraph[behind] == U'月';
    if (run) month = last;
    if (month < 1 || month > 12 || (!run && has_goal_tail(paragraph, at))) continue;
    const Date date{static_cast<std::int16_t>(year_at(paragraph, i)), static_cast<std::int8_t>(month), 0};
    return last_day(date);
  }
  return std::nullopt;
}

std::optional<int> accounted_year(Text text) {
  constexpr std::size_t lead = 400;
  constexpr Text accounts[] = {U"账单", U"成绩单", U"答卷", U"账本", U"家底", U"成绩", U"年报"};
  for (const std::size_t i : years_in(text.substr(0, lead))) {
    if (i + 5 >= text.size() || text[i + 4] != U'年' || is_goal(text, i)) continue;
    Text behind = text.substr(i + 5, 8);
    behind.remove_prefix(std::min(behind.find_first_not_of(U"度全的“”经济发展"), behind.size()));
    if (std::any_of(std::begin(accounts), std::end(accounts), [&](Text a) { return behind.starts_with(a); }))
      return year_at(text, i);
  }
  return std::nullopt;
}

std::optional<int> reported_year(const Document& document, const Article& article) {
  if (article.first_sentence >= article.last_sentence) return std::nullopt;
  const Span opening = document.sentences[article.first_sentence].span;
  for (const Span span : {article.headline, opening}) {
    const Text text = document.view(span);
    if (!text.ends_with(U"公报") && !text.ends_with(U"年报") && !text.ends_with(U"年度报告")) continue;
    for (std::size_t i = 0; i + 4 < text.size(); ++i) {
      if (begins_year(text, i) && text[i + 4] == U'年') return year_at(text, i);
    }
  }
  const Text whole = document.view({opening.begin, document.sentences[article.last_sentence - 1].span.end});
  std::optional<int> year;
  each_place(whole, U'鉴', U'鉴', [&](std::size_t at) {
    const std::size_t open = at + 1;
    if (year || at == 0 || whole[at - 1] != U'年' || open >= whole.size()) return;
    const bool bracket = whole[open] == U'（' || whole[open] == U'(';
    if (bracket && begins_year(whole, open + 1)) year = year_at(whole, open + 1) - 1;
  });
  return year;
}

}  // namespace yuantu
