// SPDX-License-Identifier: Apache-2.0
// Counts the numbers that conjunctions join around one, and the years named before them.
#include "extractor/statistics/year_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractor/statistics/text_marks.hpp"

namespace yuantu {
namespace {

// Nothing but a conjunction between two places.
bool is_joint(std::u32string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::u32string_view gap = begin < end ? text.substr(begin, end - begin) : std::u32string_view();
  return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及" || gap == U"，";
}

bool is_year(const Period& period) {
  return period.first == period.last && period.first.month == 0;
}

struct Run {
  std::size_t first = 0, size = 0, at = 0;  // `at`: the place of the number asked for in it
};

Run numbers_around(const StatisticsView& view, const StatedQuantity& quantity) {
  const auto& all = view.quantities;
  std::size_t index = 0;
  while (index < all.size() && all[index].span.begin != quantity.span.begin) ++index;
  if (index == all.size()) return {};
  const auto joined = [&](std::size_t i) {
    return all[i].kind == all[i - 1].kind && is_joint(view.text, all[i - 1].span.end, all[i].span.begin);
  };
  std::size_t first = index;
  while (first > 0 && joined(first)) --first;
  std::size_t end = index + 1;
  while (end < all.size() && joined(end)) ++end;
  return {first, end - first, index - first};
}

bool is_dealt_out(const StatisticsView& view, std::uint32_t from, std::uint32_t to) {
  return std::any_of(first_from(view.cues, from), view.cues.end(),
                     [&](const CueHit& cue) { return cue.cue == Cue::List && cue.span.end <= to; });
}

}  // namespace

std::optional<Period> listed_year(const StatisticsView& view, const StatedQuantity& quantity,
                                  const Period& period) {
  if (view.times.empty() || view.quantities.size() < 2 || view.cues.empty()) return std::nullopt;
  const Run run = numbers_around(view, quantity);
  if (run.size < 2) return std::nullopt;
  const std::uint32_t begin = view.quantities[run.first].span.begin;
  const auto behind = first_from(view.times, begin);
  if (behind == view.times.begin()) return std::nullopt;
  const TimeExpression& last = *(behind - 1);
  if (!is_dealt_out(view, last.span.end, begin)) return std::nullopt;
  // 2021年至2023年
  const bool years =
      period.first.month == 0 && period.last.month == 0 && period.first.year < period.last.year;
  if (years && static_cast<std::size_t>(period.last.year - period.first.year) + 1 == run.size) {
    const Date year{static_cast<std::int16_t>(period.first.year + static_cast<int>(run.at)), 0, 0};
    return Period{year, year};
  }
  // 2021年、2022年和2023年
  const auto named = static_cast<std::size_t>(behind - view.times.begin());
  if (named < run.size) return std::nullopt;
  const auto first = behind - static_cast<std::ptrdiff_t>(run.size);
  for (auto time = first; time != behind; ++time) {
    if (!time->period || !is_year(*time->period)) return std::nullopt;
    if (time != first && !is_joint(view.text, (time - 1)->span.end, time->span.begin)) return std::nullopt;
  }
  return (first + static_cast<std::ptrdiff_t>(run.at))->period;
}

}  // namespace yuantu
