// SPDX-License-Identifier: Apache-2.0
// Tries runs of months, quarters, halves, months and days, one after another.
#include "extractor/statistics/time_parts.hpp"

#include <optional>
#include <string_view>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/date_figures.hpp"
#include "extractor/statistics/time_words.hpp"

namespace yuantu {

// 前三季度, 上半年, 1至9月, 9月17日; `year` is 0 where the text says none.
std::uint32_t TimeParts::part_of_year(std::uint32_t start, std::uint32_t i, int year) {
  if (const std::uint32_t end = run_of_months(start, i, year); end != 0) return end;
  if (const std::uint32_t end = quarter(start, i, year); end != 0) return end;
  if (reads(i, U"上半年")) return add_months(start, i + 3, year, 1, 6, true);
  if (reads(i, U"下半年")) return add_months(start, i + 3, year, 7, 12, true);
  return month_and_day(start, i, year);
}

// 前10个月, 头两个月, 前三季度, 1至9月, 1月至5月, 一至三季度
std::uint32_t TimeParts::run_of_months(std::uint32_t start, std::uint32_t i, int year) {
  if (at(i) == U'前' || at(i) == U'头') {
    std::uint32_t end = i + 1;
    const int count = read_small(text_, end);
    if (count == 0) return 0;
    if (at(end) == U'个') ++end;
    if (at(end) == U'月' && count <= 12) return add_months(start, end + 1, year, 1, count, false);
    if (reads(end, U"季度") && count <= 4) return add_months(start, end + 2, year, 1, count * 3, false);
    return 0;
  }
  std::uint32_t end = i;
  const int first = read_small(text_, end);
  if (first == 0) return 0;
  if (at(end) == U'月' && (at(end + 1) == U'份')) ++end;
  const bool month_said = at(end) == U'月' || at(end) == U'份';
  if (month_said) ++end;
  if (!skip_separator(text_, end)) return 0;
  const std::uint32_t last_at = end;
  const int last = read_small(text_, end);
  if (end == last_at || last <= first || last > 12) return 0;
  if (!month_said && reads(end, U"季度") && last <= 4)
    return add_months(start, end + 2, year, first * 3 - 2, last * 3, false);
  if (at(end) != U'月' || first > 12) return 0;
  ++end;
  if (at(end) == U'份') ++end;
  std::uint32_t day = end;
  if (read_small(text_, day) != 0 && at(day) == U'日') return 0;
  return add_months(start, end, year, first, last, false);
}

// 一季度, 第三季度, 首季, 三季度末
std::uint32_t TimeParts::quarter(std::uint32_t start, std::uint32_t i, int year) {
  std::uint32_t end = i;
  int number = 0;
  if (at(i) == U'首' && at(i + 1) == U'季') {
    number = 1;
    end = i + 2;
    if (at(end) == U'度') ++end;
  } else {
    if (at(end) == U'第') ++end;
    number = read_small(text_, end);
    if (number < 1 || number > 4 || !reads(end, U"季度")) return 0;
    end += 2;
  }
  if (at(end) == U'末') return add_months(start, end + 1, year, number * 3, number * 3, false);
  return add_months(start, end, year, number * 3 - 2, number * 3, true);
}

// 9月, 9月底, 9月17日, 9月17日至18日, 10月30日至11月1日, 12日
std::uint32_t TimeParts::month_and_day(std::uint32_t start, std::uint32_t i, int year) {
  std::uint32_t end = i;
  const int month = read_month(text_, end);
  if (month == 0) return year == 0 ? bare_day(start, i) : 0;
  const int resolved = year == 0 ? year_of_month(start, month) : year;
  if (const int day = read_day(text_, end); day != 0) return day_range(start, end, resolved, month, day);
  std::uint32_t next = end;
  if (skip_separator(text_, next)) {
    if (const std::uint32_t range = month_range(start, next, resolved, month); range != 0) return range;
  }
  for (const std::u32string_view part : {U"上旬", U"中旬", U"下旬"}) {
    if (reads(end, part)) return add_month(start, end + 2, resolved, month);
  }
  if (is_one_of(at(end), U"底末初")) ++end;
  if (at(end) == U'前' && at(end + 1) != U'三') ++end;
  return add_month(start, end, resolved, month);
}

// 2023年3月至2024年6月, 去年10月至今年3月
std::uint32_t TimeParts::month_range(std::uint32_t start, std::uint32_t i, int year, int month) {
  std::uint32_t end = i;
  int last_year = read_year(text_, end);
  if (last_year == 0) {
    const std::optional<TimeWord> word = match_time_word(text_.substr(end));
    if (!word || word->kind != WordKind::Year || today_.year == 0) return 0;
    last_year = today_.year + word->offset;
    end += word->length;
  }
  const int last = read_month(text_, end);
  if (last == 0 || year <= 0) return 0;
  return add(start, end, Period{month_of(year, month), month_of(last_year, last)});
}

std::uint32_t TimeParts::day_range(std::uint32_t start, std::uint32_t end, int year, int month, int day) {
  std::uint32_t next = end;
  if (skip_separator(text_, next)) {
    std::uint32_t last_end = next;
    const int last_month = read_month(text_, last_end);
    const int last = read_day(text_, last_end);
    if (last != 0) {
      const int second = last_month == 0 ? month : last_month;
      if (year <= 0) return last_end;
      const int last_year = second < month ? year + 1 : year;
      return add(start, last_end, Period{day_of(year, month, day), day_of(last_year, second, last)});
    }
  }
  return year <= 0 ? end : add(start, end, single(day_of(year, month, day)));
}

// 12日: of the month of publication, or of the month before where the day has not come yet.
std::uint32_t TimeParts::bare_day(std::uint32_t start, std::uint32_t i) {
  std::uint32_t end = i;
  const int day = read_day(text_, end);
  if (day == 0 || today_.day == 0 || is_one_of(before(i), U"-—－.")) return 0;
  const Date month = day > today_.day ? plus_months(today_, -1) : month_of(today_.year, today_.month);
  return add(start, end, single(day_of(month.year, month.month, day)));
}

}  // namespace yuantu
