// SPDX-License-Identifier: Apache-2.0
// Reads relations as edges: the rows of claims -> one edge for each relation of the same two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "exporters/network_view.hpp"
#include "graph/graph_store.hpp"

namespace yuantu {

class RelationEdges {
 public:
  explicit RelationEdges(const GraphStore& graph) : graph_(graph), reader_(graph.claims) {}

  // Sets `edge` to the next one; false behind the last.
  bool next(Edge& edge);
  // What the edge rests on, until the next one is asked for.
  [[nodiscard]] std::span<const ClaimRow> claims() const { return std::span(claims_).first(count_); }

 private:
  bool read(std::size_t place);

  const GraphStore& graph_;
  RowStore<ClaimRow>::Reader reader_;
  std::uint32_t next_row_ = 0;
  std::size_t count_ = 0;         // of the edge's claims
  bool has_next_ = false;         // the claim behind them is read
  std::vector<ClaimRow> claims_;  // never shorter than it was: its texts are used again
};

}  // namespace yuantu
