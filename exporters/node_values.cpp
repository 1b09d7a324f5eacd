// SPDX-License-Identifier: Apache-2.0
// Statistics as properties of nodes: observations -> one value for each entity, metric, year and status.
#include "exporters/node_values.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace yuantu {
namespace {

// The unit that the values of a metric have when they are comparable; empty: they differ in kind (capacity in
// t/a or 1/a), so a column of numbers would mix them.
std::string_view base_unit(Metric metric) {
  switch (metric) {
    case Metric::landArea:
    case Metric::floorArea:
      return "m2";
    case Metric::growth:
    case Metric::share:
    case Metric::rdIntensity:
    case Metric::rate:
      return "%";
    case Metric::count:
    case Metric::rank:
      return "1";
    case Metric::computingPower:
      return "EFLOPS";
    case Metric::length:
      return "m";
    case Metric::power:
      return "W";
    case Metric::energy:
      return "kWh";
    case Metric::capacity:
    case Metric::production:
    case Metric::duration:
    case Metric::speed:
    case Metric::other:
      return {};
    default:
      return "CNY";
  }
}

// The column that an observation would stand in. What counts or shares something named by yt:of needs its
// words too, so it has no column; nor has a number over several years.
std::optional<std::string> column_of(const Observation& observation) {
  const std::string_view unit = base_unit(observation.metric);
  if (unit.empty() || observation.quantity.unit != unit || !observation.of.empty()) return std::nullopt;
  std::string column(name_of(observation.metric));
  if (observation.period) {
    if (observation.period->first.year != observation.period->last.year) return std::nullopt;
    column.append("_").append(to_string(Date{observation.period->first.year, 0, 0}));
  }
  if (observation.status == Status::Planned) column += "_planned";
  return column;
}

struct Candidate {
  std::uint32_t entity;
  std::string column;
  Decimal value;
};

std::vector<Candidate> candidates_of(const EntityGraph& graph, const std::vector<bool>& shown) {
  std::vector<Candidate> candidates;
  for (const Observation& observation : graph.observations) {
    if (!shown[observation.about]) continue;
    if (auto column = column_of(observation)) {
      candidates.push_back({observation.about, std::move(*column), observation.quantity.value});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.entity != b.entity ? a.entity < b.entity : a.column < b.column;
  });
  return candidates;
}

// Keeps one candidate for each entity and column, and none where the sources disagree: a property has one
// value, and choosing would hide the other. The full list is in the property `observations`.
std::vector<Candidate> single_valued(const std::vector<Candidate>& candidates) {
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < candidates.size();) {
    std::size_t end = i + 1;
    bool agree = true;
    while (end < candidates.size() && candidates[end].entity == candidates[i].entity &&
           candidates[end].column == candidates[i].column) {
      agree = agree && candidates[end].value == candidates[i].value;
      ++end;
    }
    if (agree) kept.push_back(candidates[i]);
    i = end;
  }
  return kept;
}

}  // namespace

NodeValues node_values(const EntityGraph& graph, const std::vector<bool>& shown) {
  NodeValues result;
  const std::vector<Candidate> kept = single_valued(candidates_of(graph, shown));
  for (const Candidate& candidate : kept) result.columns.push_back(candidate.column);
  std::sort(result.columns.begin(), result.columns.end());
  result.columns.erase(std::unique(result.columns.begin(), result.columns.end()), result.columns.end());
  result.starts.assign(graph.entities.size() + 1, 0);
  for (const Candidate& candidate : kept) {
    const auto column = std::lower_bound(result.columns.begin(), result.columns.end(), candidate.column);
    result.values.push_back({static_cast<std::uint32_t>(column - result.columns.begin()), candidate.value});
    ++result.starts[candidate.entity + 1];
  }
  for (std::size_t e = 0; e < graph.entities.size(); ++e) result.starts[e + 1] += result.starts[e];
  return result;
}

}  // namespace yuantu
