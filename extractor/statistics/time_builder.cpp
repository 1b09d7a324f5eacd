// SPDX-License-Identifier: Apache-2.0
// Gives parts of a year their year, and tells goals from what has passed.
#include "extractor/statistics/time_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/statistics/number_reader.hpp"

namespace yuantu {

TimeBuilder::TimeBuilder(std::u32string_view text, std::uint32_t begin, std::optional<Date> published,
                         std::vector<TimeExpression>& found)
    : text_(text), begin_(begin), found_(found) {
  if (published) today_ = *published;
  if (today_.month != 0 && today_.day == 0) today_.day = last_day(today_).day;
}

int TimeBuilder::retold_year(std::uint32_t i) const {
  if (retold_ == 0 || i < retold_at_ || i - retold_at_ > 120) return 0;
  const bool same = text_.substr(retold_at_, i - retold_at_).find_first_of(U"。今去") == text_.npos;
  return same ? retold_ : 0;
}

// A month more than six months ahead is that of the year before.
int TimeBuilder::year_of_month(std::uint32_t i, int month) const {
  if (const int year = retold_year(i); year != 0) return year;
  if (today_.month == 0) return unknown_year;
  return month > today_.month + 6 ? today_.year - 1 : today_.year;
}

std::uint32_t TimeBuilder::add_month(std::uint32_t i, std::uint32_t end, int year, int month) {
  return year <= 0 ? end : add(i, end, single(month_of(year, month)));
}

// A run of months; without a year that of publication, or the last where it has not ended (`whole` runs:
// not begun).
std::uint32_t TimeBuilder::add_months(std::uint32_t i, std::uint32_t end, int year, int first, int last,
                                      bool needs_begin_only) {
  if (at(end) == U'份') ++end;
  if (year == 0) year = retold_year(i);
  if (year == 0) {
    if (today_.month == 0) return end;
    year = today_.year;
    // 到三季度末 lies ahead.
    const bool ahead = before(i) == U'到' && !reads_back(i, U"达到");
    if (!ahead && (needs_begin_only ? first : last) > today_.month) --year;
  }
  if (year <= 0) return end;
  if (first == last) return add(i, end, single(month_of(year, first)));
  return add(i, end, Period{month_of(year, first), month_of(year, last)});
}

// 会议提出，到2020年…; 力争2025年前: a plan is made right before.
bool TimeBuilder::is_proposed(std::uint32_t i) const {
  constexpr std::uint32_t reach = 12;
  const std::u32string_view before =
      text_.substr(i > begin_ + reach ? i - reach : begin_, std::min(i - begin_, reach));
  constexpr std::array<std::u32string_view, 8> words = {U"提出", U"力争", U"计划", U"目标",
                                                        U"预计", U"规划", U"确保", U"明确"};
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
    return before.find(word) != std::u32string_view::npos;
  });
}

// Adds what was read unless the words around it make it an open beginning (自2018年起, 2021年以来; not
// 7月起招收, which says when).
std::uint32_t TimeBuilder::add(std::uint32_t i, std::uint32_t end, std::optional<Period> period) {
  if (!period) return end;
  last_year_named_ = period->last.year;
  const bool open = before(i) == U'自' || reads(end, U"以来") || reads(end, U"来，");
  if (open) return end;
  TimeExpression expression{Span{i, end}, TimeRole::Plain, period};
  for (const std::u32string_view prefix : {U"截至", U"截止", U"截止到", U"截至到"}) {
    if (!reads_back(i, prefix)) continue;
    expression.role = TimeRole::UpTo;
    expression.span.begin = i - static_cast<std::uint32_t>(prefix.size());
  }
  const bool ahead = today_.year != 0 && today_ < first_day(period->first);
  // 增长到2024年的3232亿元: known, however little of the year is over.
  const bool known = at(end) == U'的' && figure_of(at(end + 1)) >= 0 && !is_proposed(i);
  const bool to = before(i) == U'到' && (i < begin_ + 2 || text_[i - 2] != U'达') && !known;
  const bool reached = to && (today_.year == 0 || today_ < last_day(period->last) || is_proposed(i));
  // 2023年一季度营业收入40亿元 in a text that seems older: runs of months are told of when they are over.
  const bool told = period->first != period->last && period->first.month != 0 && !to && !is_proposed(i);
  if (((ahead && !told && !known) || reached) && expression.role != TimeRole::UpTo)
    expression.role = TimeRole::Goal;
  found_.push_back(expression);
  return end;
}

}  // namespace yuantu
