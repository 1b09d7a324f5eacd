// SPDX-License-Identifier: Apache-2.0
// Counts what a graph holds and prints it in a few lines.
#include "cli/summary.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <map>
#include <ostream>

#include "graph/measures.hpp"

namespace yuantu {
namespace {

template <std::size_t N>
void print_counts(std::ostream& out, std::string_view title, const std::array<std::size_t, N>& counts,
                  auto name) {
  std::size_t total = 0;
  for (const std::size_t count : counts) total += count;
  out << std::left << std::setw(13) << title << std::right << std::setw(7) << total << "   ";
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < N; ++i) {
    if (counts[i] != 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  std::size_t column = 0;
  for (const std::size_t i : order) {
    if (column == 6) out << "\n" << std::string(23, ' ');
    column = column == 6 ? 1 : column + 1;
    out << name(i) << " " << counts[i] << (i == order.back() ? "" : ", ");
  }
  out << "\n";
}

void print_best_connected(std::ostream& out, const EntityGraph& graph) {
  const Measures measures = measure(graph, {.betweenness_sources = 0});
  out << "best connected\n";
  for (const std::uint32_t i : best_connected(measures, 8)) {
    if (measures.degree[i] == 0) break;
    out << std::setw(20) << measures.degree[i] << "   " << graph.entities[i].label << "  ("
        << name_of(graph.entities[i].type) << ")\n";
  }
}

// Values of one subject, metric and period that do not agree: both stay in the graph.
std::size_t count_conflicts(const EntityGraph& graph) {
  std::map<std::tuple<std::uint32_t, Metric, std::string, std::string, Status, Period>, Decimal> seen;
  std::size_t conflicts = 0;
  for (const Observation& observation : graph.observations) {
    if (!observation.period) continue;
    const std::tuple key{observation.about, observation.metric, observation.quantity.unit,
                         observation.of,    observation.status, *observation.period};
    const auto [found, added] = seen.emplace(key, observation.quantity.value);
    if (!added && !(found->second == observation.quantity.value)) ++conflicts;
  }
  return conflicts;
}

}  // namespace

void print_summary(std::ostream& out, const EntityGraph& graph, const RunFigures& run) {
  std::size_t articles = 0;
  std::size_t sentences = 0;
  for (const DocumentRecord& document : graph.documents) {
    articles += document.article_count;
    sentences += document.sentence_count;
  }
  std::array<std::size_t, entity_type_count> types{};
  for (const Entity& entity : graph.entities) ++types[static_cast<std::size_t>(entity.type)];
  std::array<std::size_t, relation_type_count> relations{};
  for (const Claim& claim : graph.claims) ++relations[static_cast<std::size_t>(claim.relation)];
  std::array<std::size_t, metric_count> metrics{};
  for (const Observation& observation : graph.observations)
    ++metrics[static_cast<std::size_t>(observation.metric)];

  out << std::left << std::setw(13) << "inputs" << std::right << std::setw(7) << run.input_count << "   "
      << graph.documents.size() << " documents, " << articles << " articles, " << sentences << " sentences\n";
  print_counts(out, "entities", types, [](std::size_t i) { return name_of(static_cast<EntityType>(i)); });
  print_counts(out, "claims", relations, [](std::size_t i) { return name_of(static_cast<RelationType>(i)); });
  print_counts(out, "observations", metrics, [](std::size_t i) { return name_of(static_cast<Metric>(i)); });
  print_best_connected(out, graph);
  if (const std::size_t conflicts = count_conflicts(graph); conflicts != 0) {
    out << "conflicts    " << std::setw(7) << conflicts
        << "   values that contradict another for the same subject, measure and period; both are kept\n";
  }
  if (run.problem_count != 0) {
    out << "warnings     " << std::setw(7) << run.problem_count << "   see the messages on standard error\n";
  }
  out << std::fixed << std::setprecision(2) << "time         " << std::setw(7) << run.seconds << " s "
      << static_cast<double>(run.byte_count) / 1e6 << " MB, "
      << static_cast<double>(run.byte_count) / 1e6 / std::max(run.seconds, 1e-6) << " MB/s\n";
  out << "files\n";
  for (const std::string& file : run.files) out << "  " << file << "\n";
}

}  // namespace yuantu
