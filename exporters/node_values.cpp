// SPDX-License-Identifier: Apache-2.0
// Statistics as properties of nodes: observations -> one value for each entity, metric, year and status.
#include "exporters/node_values.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "exporters/entity_observations.hpp"

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

constexpr std::uint32_t year_bits = 17;

// The column that an observation would stand in, packed. What counts or shares something named by yt:of needs
// its words too, so it has no column; nor has a number over several years.
std::optional<std::uint32_t> column_of(const Observation& observation) {
  const std::string_view unit = base_unit(observation.metric);
  if (unit.empty() || observation.quantity.unit != unit || !observation.of.empty()) return std::nullopt;
  std::uint32_t year = 0;
  if (observation.period) {
    if (observation.period->first.year != observation.period->last.year) return std::nullopt;
    year = 1U + static_cast<std::uint16_t>(observation.period->first.year);
  }
  const auto metric = static_cast<std::uint32_t>(observation.metric);
  return ((metric << year_bits | year) << 1U) + (observation.status == Status::Planned ? 1 : 0);
}

std::string name_of_column(std::uint32_t packed) {
  const std::uint32_t year = packed >> 1U & ((1U << year_bits) - 1);
  std::string name(name_of(static_cast<Metric>(packed >> (year_bits + 1))));
  if (year != 0) name.append("_").append(to_string(Date{static_cast<std::int16_t>(year - 1), 0, 0}));
  if ((packed & 1U) != 0) name.append("_planned");
  return name;
}

}  // namespace

// Leaves one candidate for each column, and none where the sources disagree: a property has one value, and
// choosing would hide the other. The full list is in the property `observations`.
void NodeValues::collect(std::span<const ObservationRow> observations) {
  candidates_.clear();
  for (const Observation& observation : observations) {
    if (const auto column = column_of(observation))
      candidates_.push_back({*column, observation.quantity.value});
  }
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [](const Candidate& a, const Candidate& b) { return a.column < b.column; });
  auto kept = candidates_.begin();
  for (auto group = candidates_.begin(); group != candidates_.end();) {
    const Candidate first = *group;
    bool agree = true;
    for (; group != candidates_.end() && group->column == first.column; ++group)
      agree = agree && group->value == first.value;
    if (agree) *kept++ = first;
  }
  candidates_.erase(kept, candidates_.end());
}

NodeValues::NodeValues(const GraphStore& graph, const std::vector<bool>& shown) {
  EntityObservations observations(graph);
  std::set<std::uint32_t> packed;
  for (std::uint32_t e = 0; e < shown.size(); ++e) {
    if (!shown[e]) continue;
    collect(observations.of(e));
    for (const Candidate& candidate : candidates_) packed.insert(candidate.column);
  }
  std::map<std::string, std::uint32_t> sorted;
  for (const std::uint32_t column : packed) sorted.emplace(name_of_column(column), column);
  for (const auto& [name, column] : sorted) {
    numbers_.emplace_back(column, static_cast<std::uint32_t>(columns_.size()));
    columns_.push_back(name);
  }
  std::sort(numbers_.begin(), numbers_.end());
}

std::span<const NodeValue> NodeValues::of(std::span<const ObservationRow> observations) {
  collect(observations);
  values_.clear();
  for (const Candidate& candidate : candidates_) {
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), std::pair(candidate.column, 0U));
    values_.push_back({found->second, candidate.value});
  }
  std::sort(values_.begin(), values_.end(),
            [](const NodeValue& a, const NodeValue& b) { return a.column < b.column; });
  return values_;
}

}  // namespace yuantu
