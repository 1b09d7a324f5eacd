// SPDX-License-Identifier: Apache-2.0
// Statistics as properties of nodes: observations -> one value for each entity, metric, year and status.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

struct NodeValue {
  std::uint32_t column = 0;  // index of NodeValues::columns
  Decimal value;             // in the base unit of the metric
};

class NodeValues {
 public:
  // Of the entities that `shown` marks; the others have no columns of their own.
  NodeValues(const GraphStore& graph, const std::vector<bool>& shown);

  // "investment_2024", "landArea", "gdp_2025_planned"; sorted.
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  // What the observations of one entity give, by column; valid until the next call.
  std::span<const NodeValue> of(std::span<const ObservationRow> observations);

 private:
  struct Candidate {
    std::uint32_t column = 0;  // packed: metric, year, status
    Decimal value;
  };

  void collect(std::span<const ObservationRow> observations);

  std::vector<std::string> columns_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers_;  // packed column and its number, sorted
  std::vector<Candidate> candidates_;
  std::vector<NodeValue> values_;
};

}  // namespace yuantu
