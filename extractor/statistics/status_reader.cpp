// SPDX-License-Identifier: Apache-2.0
// Weighs words of plan against words of the present by which stands nearer before the number.
#include "extractor/statistics/status_reader.hpp"

#include <algorithm>
#include <string_view>

namespace yuantu {
namespace {

// 比计划提前, 原计划, 规划的: a plan is spoken of, not made. 建成后的厂房 is still to come.
bool is_attribute(std::u32string_view text, Span cue) {
  if (text[cue.end - 1] == U'后') return false;
  if (text[cue.end - 1] == U'将' && cue.end < text.size() && text[cue.end] == U'近')
    return true;  // 将近12亿元
  const char32_t before = cue.begin > 0 ? text[cue.begin - 1] : U'\0';
  const char32_t after = cue.end < text.size() ? text[cue.end] : U'\0';
  return before == U'比' || before == U'原' || before == U'较' || after == U'的' || after == U'提';
}

// 三年内注资, 5年投入: money that is still to come.
bool pays_over_years(const StatisticsView& view, Span clause, const StatedQuantity& quantity,
                     const Meaning& meaning) {
  if (meaning.metric != Metric::investment && meaning.metric != Metric::subsidy) return false;
  return std::any_of(view.quantities.begin(), view.quantities.end(), [&](const StatedQuantity& years) {
    return years.kind == QuantityKind::Duration && years.unit == "a" && clause.contains(years.span) &&
           years.span.end <= quantity.number.begin && quantity.number.begin - years.span.end <= 10;
  });
}

std::uint32_t planning_begin(const StatisticsView& view, std::uint32_t at) {
  const std::uint32_t first =
      at > longest_plan ? std::max(at - longest_plan, view.span.begin) : view.span.begin;
  for (auto end = std::lower_bound(view.breaks.begin(), view.breaks.end(), at);
       end != view.breaks.begin() && *(end - 1) >= first; --end) {
    const char32_t c = view.text[*(end - 1)];
    if (c == U'；' || c == U';') return *(end - 1) + 1;
  }
  return first;
}

}  // namespace

// Words of plan before the number, up to a semicolon; words of the present nearer to it undo them.
bool is_planned(const StatisticsView& view, const StatedQuantity& quantity, const Meaning& meaning,
                EntityType type) {
  const std::uint32_t begin = planning_begin(view, quantity.number.begin);
  const Span clause{clause_begin(view, quantity.number.begin), clause_end(view, quantity.number.end)};
  std::uint32_t plan = 0;
  std::uint32_t actual = 0;
  const std::span<const CueHit> cues = view.cues;
  for (auto at = first_from(cues, begin); at != cues.end() && at->span.begin < clause.end; ++at) {
    const CueHit& cue = *at;
    if (cue.cue == Cue::Actual && cue.span.begin >= begin && cue.span.begin < clause.end)
      actual = cue.span.end;
    if (cue.span.begin < begin || cue.span.begin >= quantity.number.begin ||
        is_attribute(view.text, cue.span))
      continue;
    if (cue.cue == Cue::Plan) plan = cue.span.end;
    if (cue.cue == Cue::PlanHere && cue.span.begin >= clause.begin) plan = cue.span.end;
  }
  for (auto at = first_from(view.times, begin);
       at != view.times.end() && at->span.begin < quantity.number.begin; ++at) {
    const TimeExpression& time = *at;
    if (time.role == TimeRole::Goal) plan = std::max(plan, time.span.end);
    if (time.role != TimeRole::Goal) actual = std::max(actual, time.span.end);
  }
  if (plan > clause.begin || plan > actual) return true;
  if (view.aims_on && actual == 0 && view.times.empty()) return true;
  if (pays_over_years(view, clause, quantity, meaning)) return true;
  const bool built = type == EntityType::Project;
  return built && actual == 0 &&
         (meaning.metric == Metric::capacity || meaning.metric == Metric::outputValue ||
          (meaning.metric == Metric::production && quantity.unit == "kWh"));
}

// 误为68.9亿元, 网传营收百亿元, 能否突破500亿元: said not to be so, or not known to be.
bool is_denied(const StatisticsView& view, const StatedQuantity& quantity) {
  const std::uint32_t begin = clause_begin(view, quantity.span.begin);
  const std::span<const CueHit> cues = view.cues;
  const auto last = first_from(cues, quantity.span.end + 24);
  return std::any_of(first_from(cues, begin), last, [&](const CueHit& cue) {
    if (cue.cue != Cue::Deny) return false;
    const char32_t ahead = cue.span.begin > 0 ? view.text[cue.span.begin - 1] : U'\0';
    if (ahead == U'比' || ahead == U'较') return false;  // 比原计划提前30天
    const bool before = cue.span.begin >= begin && cue.span.begin < quantity.number.begin;
    const bool sentence_wide = cue.span.size() > 2 && cue.span.begin >= quantity.span.end;
    return before || (sentence_wide && cue.span.begin < quantity.span.end + 24);
  });
}

}  // namespace yuantu
