// SPDX-License-Identifier: Apache-2.0
// Finds expressions of time: a year, then the part of the year, then what stands around them.
// One state machine in one file: each rule goes on where another stops.
#include "extractor/statistics/time_finder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/character_set.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/date_figures.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/time_parts.hpp"
#include "extractor/statistics/time_words.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

class TimeFinder : private TimeParts {
 public:
  TimeFinder(std::u32string_view text, Span range, std::optional<Date> published, int year_before,
             std::vector<TimeExpression>& found)
      : TimeParts(text.substr(0, range.end), range.begin, published, found) {
    last_year_named_ = year_before;
  }

  void find(MarkedPlaces marks) {
    const TimeBeginnings& beginnings = TimeBeginnings::builtin();
    std::uint32_t next = begin_;
    for (const std::uint32_t i : marks.of(Mark::Time)) {
      // The character behind the last is not read.
      if (i < next || (i + 1 == text_.size() && !beginnings.begins_alone(text_[i]))) continue;
      next = skip_plain_number(i);
      if (next == i) next = expression(i);
    }
  }

 private:
  // 3000家, 12.5亿元: behind a number that nothing of time follows.
  std::uint32_t skip_plain_number(std::uint32_t i) const {
    if (figure_of(text_[i]) < 0) return i;
    std::uint32_t end = i + 1;
    while (figure_of(at(end)) >= 0) ++end;
    static constexpr CharacterSet goes_on(U"年月日号季份个至到—–－-~～./、 十百两");
    return end < text_.size() && !goes_on.has(text_[end]) && chinese_digit_of(text_[end]) < 0 ? end : i;
  }

  // ---- one expression

  // Reads the expression that begins at i; returns its end, or 0.
  std::uint32_t expression(std::uint32_t i) {
    if (figure_of(before(i)) >= 0 && figure_of(at(i)) >= 0) return 0;
    if (const std::uint32_t end = five_year_plan(i); end != 0) return end;
    if (const std::uint32_t end = numeric_date(i); end != 0) return end;
    if (const std::optional<TimeWord> word = match_time_word(text_.substr(i)); word) {
      const std::uint32_t end = word_expression(i, *word);
      if (end != 0) return end;
    }
    std::uint32_t end = i;
    if (const int year = read_year(text_, end); year != 0) {
      note_retold(i, end, year);
      return after_year(i, end, year);
    }
    if (const std::uint32_t years = years_ago(i); years != 0) return years;
    return part_of_year(i, i, 0);
  }

  std::uint32_t word_expression(std::uint32_t i, const TimeWord& word) {
    const std::uint32_t end = i + word.length;
    switch (word.kind) {
      case WordKind::Year:
        if (is_compared(i) || is_measure(end)) return end;
        if (ends_other_word(i)) return 0;
        if (today_.year == 0) return after_year(i, end, 0);
        return after_year(i, end, today_.year + word.offset);
      case WordKind::Whole:
        if (figure_of(before(i)) >= 0 || chinese_digit_of(before(i)) >= 0 || is_one_of(before(i), U"十几多"))
          return end;
        return add(i, end, year_period(today_.year == 0 ? 0 : today_.year + word.offset));
      case WordKind::Full:
        return add(i, end, year_period(whole_year(i, end)));
      case WordKind::YearEnd:
        return year_end(i, end, today_.year);
      case WordKind::Same:
        return is_compared(i) ? end : same_period(i, end);
      case WordKind::Then:
        return then(i, end, word.offset);
      case WordKind::Month:
        return month_word(i, end, word.offset);
      case WordKind::Day:
        if (is_one_of(at(end), U"然津府线")) return 0;
        return today_.day == 0 ? end : add(i, end, single(plus_days(today_, word.offset)));
      case WordKind::Week:
        return week_day(i, end, word.offset);
      case WordKind::Now:
        if (at(i) == U'目' && is_one_of(before(i), U"项题数科栏节")) return 0;  // 80个项目前8个月
        found_.push_back({Span{i, end}, TimeRole::Now, std::nullopt});
        if (at(i) == U'截' && today_.month != 0) {
          found_.back().period = single(month_of(today_.year, today_.month));
          found_.back().role = TimeRole::UpTo;
        }
        return end;
      case WordKind::Half:
      case WordKind::Quarter:
        return part_of_year(i, i, 0);
    }
    return 0;
  }

  // 那一年, 当年上半年, 次年: told of the year that was named last.
  std::uint32_t then(std::uint32_t i, std::uint32_t end, int offset) {
    if (last_year_named_ == 0 || is_one_of(before(i), U"相每")) return end;  // 相当年产
    retold_ = last_year_named_ + offset;
    retold_at_ = i;
    return after_year(i, end, retold_);
  }

  // 2019年，青禾…，前8个月…: the sentence opens with a year that is over.
  void note_retold(std::uint32_t i, std::uint32_t end, int year) {
    if (at(end) != U'，' || year >= today_.year) return;
    if (i > begin_ && !is_one_of(before(i), U"。“；\n")) return;
    retold_ = year;
    retold_at_ = i;
  }

  // 全年: of the year that was named last; early in a year that of the year before, but where it is planned.
  int whole_year(std::uint32_t i, std::uint32_t end) const {
    constexpr int early = 3;
    constexpr std::array<std::u32string_view, 6> plans = {U"计划", U"预计", U"力争", U"目标", U"拟", U"将"};
    if (last_year_named_ != 0) return last_year_named_;
    const std::u32string_view behind = text_.substr(end, 6);
    const bool planned =
        is_proposed(i) || std::any_of(plans.begin(), plans.end(), [&](std::u32string_view plan) {
          return behind.find(plan) != std::u32string_view::npos;
        });
    return today_.month != 0 && today_.month <= early && !planned ? today_.year - 1 : today_.year;
  }

  // 比上年增长, 较去年: a comparison, not a period.
  bool is_compared(std::uint32_t i) const {
    constexpr std::array<std::u32string_view, 8> words = {U"相比", U"超过", U"高于", U"低于",
                                                          U"优于", U"好于", U"多于", U"少于"};
    return is_one_of(before(i), U"比较") ||
           std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view word) { return reads_back(i, word); });
  }
  // 去年的4倍, 上年同期的两倍
  bool is_measure(std::uint32_t end) const {
    if (reads(end, U"同期")) end += 2;
    if (at(end) != U'的') return false;
    const std::u32string_view behind = text_.substr(end + 1, 5);
    return begins_number(at(end + 1)) && behind.find(U'倍') != std::u32string_view::npos;
  }

  // 建成后年产, 目前年产: 后年 and 前年 are no years there.
  bool ends_other_word(std::uint32_t i) const {
    if (at(i) == U'前') return is_one_of(before(i), U"目以此之日先当");
    return at(i) == U'后' && is_han(before(i)) && !is_one_of(before(i), U"到至在于将");
  }

  // ---- years

  // “十四五”, 十四五末
  std::uint32_t five_year_plan(std::uint32_t i) {
    if (at(i) != U'十' || at(i + 2) != U'五') return 0;
    const int number = chinese_digit_of(at(i + 1));
    if (number < 1 || number > 8) return 0;
    std::uint32_t end = i + 3;
    if (is_one_of(at(end), U"”\"’")) ++end;
    const int last = 2005 + 5 * number;
    if (at(end) == U'末') return add(i, end + 1, single(year_of(last)));
    if (reads(end, U"规划")) return end;
    return add(i, end, Period{year_of(last - 4), year_of(last)});
  }

  // 2024-10-18, 2024.10.18, 2024/10/18
  std::uint32_t numeric_date(std::uint32_t i) {
    std::uint32_t end = i;
    const int year = read_figures(text_, end, 4);
    if (end - i != 4 || year < 1900 || year > 2100 || !is_one_of(at(end), U"-./")) return 0;
    const char32_t separator = at(end);
    const std::uint32_t month_at = ++end;
    const int month = read_figures(text_, end, 2);
    if (end == month_at || month < 1 || month > 12 || at(end) != separator) return 0;
    const std::uint32_t day_at = ++end;
    const int day = read_figures(text_, end, 2);
    if (end == day_at || day < 1 || day > 31 || figure_of(at(end)) >= 0) return 0;
    return add(i, end, single(day_of(year, month, day)));
  }

  // 2024—2026年: the first year has no 年.
  std::uint32_t year_range(std::uint32_t i) {
    std::uint32_t end = i;
    const int first = read_figures(text_, end, 5);
    if (end - i != 4 || first < 1900 || first > 2100 || !skip_separator(text_, end)) return 0;
    const int last = read_year(text_, end);
    if (last <= first) return 0;
    return add(i, end, Period{year_of(first), year_of(last)});
  }

  // 三年前
  std::uint32_t years_ago(std::uint32_t i) {
    if (!begins_number(at(i)) || today_.year == 0) return year_range(i);
    const std::optional<Number> number = read_number(text_, i);
    if (!number || number->vague || number->more || !reads(number->end, U"年前")) return year_range(i);
    const std::int64_t count = number->value.exponent() == 0   ? number->value.digits()
                               : number->value.exponent() == 1 ? number->value.digits() * 10
                                                               : 0;
    if (count < 1 || count > 100) return year_range(i);
    return add(i, number->end + 2, single(year_of(today_.year - static_cast<int>(count))));
  }

  // What may follow a year: 上半年, 9月, 底, 前; or another year (2021年至2023年).
  std::uint32_t after_year(std::uint32_t i, std::uint32_t end, int year) {
    if (const std::uint32_t part = part_of_year(i, end, year == 0 ? unknown_year : year); part != 0)
      return part;
    if (const std::optional<TimeWord> word = match_time_word(text_.substr(end)); word) {
      if (word->kind == WordKind::YearEnd) return year_end(i, end + word->length, year);
      if (word->kind == WordKind::Full) return add(i, end + word->length, year_period(year));
    }
    if (is_one_of(at(end), U"底末") && !is_one_of(at(end + 1), U"端尾部座盘层气线"))
      return year_end(i, end + 1, year);
    std::uint32_t next = end;
    if (skip_separator(text_, next) && !reads_back(i, U"从")) {
      const int last = read_year(text_, next);
      const bool whole = last > year && part_of_year_end(next) == 0;
      if (whole) return add(i, next, Period{year_of(year), year_of(last)});
    }
    if (at(end) == U'前' && at(end + 1) != U'三') return add(i, end + 1, year_period(year));
    if (at(end) == U'初' || at(end) == U'中') ++end;
    return add(i, end, year_period(year));
  }

  // Where a month, quarter or half follows a year; 0 where none does.
  std::uint32_t part_of_year_end(std::uint32_t i) const {
    std::uint32_t end = i;
    return read_month(text_, end) != 0 ? end : 0;
  }

  // A year end that has passed is December; one that lies ahead is a goal for the year.
  std::uint32_t year_end(std::uint32_t i, std::uint32_t end, int year) {
    if (reads(end, U"之前")) {
      end += 2;
    } else if (at(end) == U'前') {
      ++end;
    }
    if (year == 0) return end;
    const bool passed = today_.year == 0 || reads_back(i, U"截至") || reads_back(i, U"截止") ||
                        day_of(year, 12, 31) <= today_;
    return add(i, end, single(passed ? month_of(year, 12) : year_of(year)));
  }

  // 去年同期: the last period, one year earlier.
  std::uint32_t same_period(std::uint32_t i, std::uint32_t end) {
    for (std::size_t k = found_.size(); k > 0; --k) {
      const std::uint32_t begin = found_[k - 1].span.begin;
      if (!found_[k - 1].period || begin < begin_ || is_one_of(before(begin), U"比较")) continue;
      Period period = *found_[k - 1].period;
      --period.first.year;
      --period.last.year;
      return add(i, end, period);
    }
    return add(i, end, year_period(today_.year == 0 ? 0 : today_.year - 1));
  }

  // ---- months and weeks by words

  std::uint32_t month_word(std::uint32_t i, std::uint32_t end, int offset) {
    for (const std::u32string_view part : {U"上旬", U"中旬", U"下旬"}) {
      if (reads(end, part)) end += 2;
    }
    if (is_one_of(at(end), U"底末初")) ++end;
    if (today_.month == 0) return end;
    const Date month = plus_months(today_, offset);
    std::uint32_t day_end = end;
    if (const int day = read_day(text_, day_end); day != 0)
      return add(i, day_end, single(day_of(month.year, month.month, day)));
    return add(i, end, single(month));
  }

  std::uint32_t week_day(std::uint32_t i, std::uint32_t end, int offset) {
    const int day = at(end) == U'日' ? 7 : chinese_digit_of(at(end));
    if (day < 1 || day > 7 || today_.day == 0) return 0;
    return add(i, end + 1, single(plus_days(today_, day - weekday(today_) + 7 * offset)));
  }
};

}  // namespace

void find_times(std::u32string_view text, Span range, std::optional<Date> published,
                std::vector<TimeExpression>& found) {
  find_times(text, range, TextMarks(text, range).all(), published, 0, found);
}

void find_times(std::u32string_view text, Span range, MarkedPlaces marks, std::optional<Date> published,
                int year_before, std::vector<TimeExpression>& found) {
  TimeFinder(text, range, published, year_before, found).find(marks);
}

}  // namespace yuantu
