// SPDX-License-Identifier: Apache-2.0
// Counts what a graph holds and prints it in a few lines.
#include "cli/summary.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <map>
#include <numeric>
#include <ostream>
#include <tuple>
#include <utility>

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

// How many others each entity has a relation with, and how many claims say so.
struct Degrees {
  std::vector<std::uint32_t> neighbours;
  std::vector<std::uint32_t> claims;
};

Degrees degrees_of(const GraphStore& graph) {
  Degrees degrees{std::vector<std::uint32_t>(graph.entities.size()),
                  std::vector<std::uint32_t>(graph.entities.size())};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  RowStore<ClaimRow>::Reader claims(graph.claims);
  pairs.reserve(graph.claims.size());
  for (std::uint32_t c = 0; c < graph.claims.size(); ++c) {
    const ClaimHead claim = head_of_claim(claims.from(c));
    ++degrees.claims[claim.head];
    ++degrees.claims[claim.tail];
    pairs.emplace_back(std::minmax(claim.head, claim.tail));
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [a, b] : pairs) {
    ++degrees.neighbours[a];
    ++degrees.neighbours[b];
  }
  return degrees;
}

void print_best_connected(std::ostream& out, const GraphStore& graph) {
  constexpr std::ptrdiff_t shown = 8;
  const Degrees degrees = degrees_of(graph);
  std::vector<std::uint32_t> order(graph.entities.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto end = order.begin() + std::min(shown, static_cast<std::ptrdiff_t>(order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(degrees.neighbours[b], degrees.claims[b], a) <
           std::tie(degrees.neighbours[a], degrees.claims[a], b);
  });
  RowStore<Entity>::Reader entities(graph.entities);
  out << "best connected\n";
  for (auto i = order.begin(); i != end && degrees.neighbours[*i] != 0; ++i) {
    const Entity& entity = entities[*i];
    out << std::setw(20) << degrees.neighbours[*i] << "   " << entity.label << "  (" << name_of(entity.type)
        << ")\n";
  }
}

// Values of one subject, metric and period that do not agree: both stay in the graph. Observations of one
// subject and metric stand together.
class Conflicts {
 public:
  void add(const Observation& observation) {
    if (observation.about != about_ || observation.metric != metric_) {
      seen_.clear();
      about_ = observation.about;
      metric_ = observation.metric;
    }
    if (!observation.period) return;
    const std::tuple key{observation.quantity.unit, observation.of, observation.status, *observation.period};
    const auto [found, added] = seen_.emplace(key, observation.quantity.value);
    if (!added && !(found->second == observation.quantity.value)) ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::uint32_t about_ = 0;
  Metric metric_ = Metric::other;
  std::map<std::tuple<std::string, std::string, Status, Period>, Decimal> seen_;
  std::size_t count_ = 0;
};

template <class Row, class Visit>
void for_each_row(const RowStore<Row>& rows, Visit visit) {
  typename RowStore<Row>::Reader reader(rows);
  for (std::uint32_t i = 0; i < rows.size(); ++i) visit(reader[i]);
}

// Counts them by metric, and the conflicts among them: only neighbours with one head can have any, and the
// others are not read further.
std::size_t count_observations(const RowStore<ObservationRow>& rows,
                               std::array<std::size_t, metric_count>& metrics) {
  Conflicts conflicts;
  RowStore<ObservationRow>::Reader heads(rows), reader(rows);
  ObservationHead before, here;
  if (!rows.empty()) here = head_of_observation(heads.from(0));
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const bool is_last = i + 1 == rows.size();
    const ObservationHead next = is_last ? ObservationHead() : head_of_observation(heads.from(i + 1));
    ++metrics[static_cast<std::size_t>(here.metric)];
    if ((i > 0 && here == before) || (!is_last && here == next)) conflicts.add(reader[i]);
    before = std::exchange(here, next);
  }
  return conflicts.count();
}

}  // namespace

void print_summary(std::ostream& out, const GraphStore& graph, const RunFigures& run) {
  std::size_t articles = 0;
  std::size_t sentences = 0;
  for_each_row(graph.documents, [&](const DocumentRecord& document) {
    articles += document.article_count;
    sentences += document.sentence_count;
  });
  std::array<std::size_t, entity_type_count> types{};
  for (const EntityType type : graph.entity_types) ++types[static_cast<std::size_t>(type)];
  std::array<std::size_t, relation_type_count> relations{};
  RowStore<ClaimRow>::Reader claims(graph.claims);
  for (std::uint32_t c = 0; c < graph.claims.size(); ++c)
    ++relations[static_cast<std::size_t>(head_of_claim(claims.from(c)).relation)];
  std::array<std::size_t, metric_count> metrics{};
  const std::size_t conflicts = count_observations(graph.observations, metrics);

  out << std::left << std::setw(13) << "inputs" << std::right << std::setw(7) << run.input_count << "   "
      << graph.documents.size() << " documents, " << articles << " articles, " << sentences << " sentences\n";
  if (run.reused_count != 0) {
    out << std::left << std::setw(13) << "reused" << std::right << std::setw(7) << run.reused_count
        << "   inputs, or pieces of a corpus, that an earlier run had read\n";
  }
  print_counts(out, "entities", types, [](std::size_t i) { return name_of(static_cast<EntityType>(i)); });
  print_counts(out, "claims", relations, [](std::size_t i) { return name_of(static_cast<RelationType>(i)); });
  print_counts(out, "observations", metrics, [](std::size_t i) { return name_of(static_cast<Metric>(i)); });
  print_best_connected(out, graph);
  if (conflicts != 0) {
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
