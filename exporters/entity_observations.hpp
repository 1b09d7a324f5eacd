// SPDX-License-Identifier: Apache-2.0
// Reads statistics entity by entity: the rows of observations -> those of one entity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

class EntityObservations {
 public:
  explicit EntityObservations(const GraphStore& graph) : graph_(graph), reader_(graph.observations) {}

  // Cheap where one asks in ascending order or again; valid until another entity is asked for.
  std::span<const ObservationRow> of(std::uint32_t entity) {
    const std::uint32_t begin = graph_.observation_starts[entity];
    const std::size_t count = graph_.observation_starts[entity + 1] - begin;
    if (count > 0 && (begin != begin_ || count != count_)) {
      if (rows_.size() < count) rows_.resize(count);
      for (std::uint32_t i = 0; i < count; ++i) reader_.read(begin + i, rows_[i]);
      begin_ = begin;
      count_ = count;
    }
    return std::span(rows_).first(count);
  }

 private:
  const GraphStore& graph_;
  RowStore<ObservationRow>::Reader reader_;
  std::uint32_t begin_ = 0;  // of the rows at hand
  std::size_t count_ = 0;
  std::vector<ObservationRow> rows_;  // never shorter than it was: its texts are used again
};

}  // namespace yuantu
