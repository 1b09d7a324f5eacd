// SPDX-License-Identifier: Apache-2.0
// Reads what the kind of subject and the words beside the number say about the fact.
#include "extractor/statistics/observation_builder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/statistics/counted_label.hpp"
#include "extractor/statistics/status_reader.hpp"
#include "extractor/statistics/year_lists.hpp"

namespace yuantu {
namespace {

// Entries and finalists are those of the year, whenever a round was held.
bool is_contest(const Mention& about) {
  return about.type == EntityType::Event &&
         (about.name.find(U"大赛") != std::u32string::npos || about.name.ends_with(U"赛"));
}
Period whole_year(const Period& period) {
  if (period.first.year != period.last.year) return period;
  const Date year{period.first.year, 0, 0};
  return {year, year};
}

// 某某10GWh锂电池项目…，二期4GWh: what the project makes in a year.
bool names_cells(const Mention& about, const StatedQuantity& quantity, Metric metric) {
  if (about.type != EntityType::Project) return false;
  const auto names = [&](std::u32string_view word) { return about.name.find(word) != std::u32string::npos; };
  if (metric == Metric::energy && quantity.kind == QuantityKind::Energy)
    return names(U"电池") || names(U"电芯") || names(U"锂电");
  return metric == Metric::power && (names(U"硅棒") || names(U"硅片") || names(U"电池片") || names(U"组件"));
}

// 首期投资5亿元, 其中外省项目17亿元, 新增产值3亿元: a part of what the metric measures.
std::u32string part_of(const StatisticsView& view, const StatedQuantity& quantity, const Meaning& meaning) {
  constexpr std::array<std::u32string_view, 12> parts = {U"首期",     U"一期", U"二期", U"三期",
                                                         U"首批",     U"其中", U"新增", U"追加",
                                                         U"累计完成", U"地上", U"地下", U"人均"};
  const std::uint32_t begin = clause_begin(view, quantity.span.begin);
  const std::uint32_t end =
      meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin);
  const std::u32string_view lead = begin < end ? view.text.substr(begin, end - begin) : std::u32string_view();
  static constexpr CharacterSet beginnings(U"首一二三其新追累地人");
  if (std::none_of(lead.begin(), lead.end(), [](char32_t c) { return beginnings.has(c); })) return {};
  for (const std::u32string_view part : parts) {
    const std::size_t at = lead.find(part);
    if (at == std::u32string_view::npos) continue;
    std::u32string_view rest = lead.substr(at);
    if (part == U"其中") rest.remove_prefix(part.size());
    return std::u32string(rest.size() > 12 ? part : rest);
  }
  return {};
}

// 园区产业基金总规模超过70亿元, 140亿元产业引导基金
bool tells_of_fund(const StatisticsView& view, const Statement& statement) {
  const Span word = statement.meaning.word;
  if (word.empty()) return false;
  const std::uint32_t begin = std::max(clause_begin(view, word.begin), word.begin - std::min(word.begin, 4u));
  return view.text.substr(begin, word.end - begin).find(U"基金") != std::u32string_view::npos;
}

// What the kind of subject makes of an amount.
Metric metric_of(const StatisticsView& view, const Statement& statement, const Mention& about) {
  const Metric metric = statement.meaning.metric;
  const bool sized = metric == Metric::fundSize || metric == Metric::industryScale;
  if (sized && tells_of_fund(view, statement)) return Metric::fundSize;
  if (metric == Metric::fundSize && (about.type == EntityType::Place || about.type == EntityType::Park))
    return Metric::industryScale;
  // 拿出5000万元，设立某某基金: what a fund begins with is its size.
  if (metric == Metric::investment && about.span.begin >= statement.quantity.span.end &&
      about.name.ends_with(U"基金"))
    return Metric::fundSize;
  return metric;
}

}  // namespace

ObservationFact ObservationBuilder::build(const Statement& statement) const {
  const StatedQuantity& quantity = statement.quantity;
  const Meaning& meaning = statement.meaning;
  const NumberSentence& sentence = numbers_.sentences()[statement.sentence];
  const Mention& about = mentions_.mention(statement.subject.mention);
  StatisticsView view = numbers_.view(statement.sentence);
  // What stands around the name is not said of it.
  if (statement.in_name) view.metrics = {}, view.cues = {};
  ObservationFact fact;
  fact.about = statement.subject.mention;
  fact.metric = metric_of(view, statement, about);
  const bool cells =
      names_cells(about, quantity, fact.metric) && std::string_view(meaning.rule) == "measure/unit";
  if (cells) fact.metric = Metric::capacity;
  fact.quantity.value = meaning.negative && !(quantity.value < Decimal(0)) ? -quantity.value : quantity.value;
  fact.quantity.unit = quantity.full_unit();
  if ((meaning.per_year || cells) && quantity.per.empty()) fact.quantity.unit += "/a";
  if (fact.metric == Metric::speed && fact.quantity.unit == "m/h") {
    fact.quantity.value = fact.quantity.value * Decimal(1, -3);
    fact.quantity.unit = "km/h";
  }
  fact.bound = meaning.about && quantity.bound == Bound::Exact ? Bound::About : quantity.bound;
  fact.of = meaning.of.empty() ? part_of(view, quantity, meaning) : counted_label(meaning.of);
  fact.raw = {meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin),
              quantity.span.end};
  fact.evidence = view.span;
  fact.period = numbers_.periods().period_of(sentence.periods, quantity, meaning);
  if (fact.period) {
    if (const auto year = listed_year(view, quantity, *fact.period)) fact.period = year;
  }
  if (!fact.period) fact.period = numbers_.periods().year_in_names(view.sentence, quantity.span.begin, about);
  if (fact.period && fact.metric == Metric::count && is_contest(about))
    fact.period = whole_year(*fact.period);
  const bool planned = cells || (statement.in_name && meaning.metric == Metric::capacity) ||
                       is_planned(view, quantity, meaning, about.type);
  fact.status = planned ? Status::Planned : Status::Actual;
  // Two places are all that the calibration bears out; nothing is surer than the reading of the number.
  fact.confidence = std::round(std::min(statement.subject.confidence, 0.97f) * 100) / 100;
  fact.rule = std::string("statistics/") + meaning.rule;
  return fact;
}

}  // namespace yuantu
