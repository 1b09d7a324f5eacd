// SPDX-License-Identifier: Apache-2.0
// Numbers of nodes that come from the network around them: PropertyGraph -> centralities, community, place.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/property_graph.hpp"
#include "graph/layout.hpp"
#include "graph/measures.hpp"

namespace yuantu {

class NodeMeasures {
 public:
  // Computes nothing where the options leave measures out, or where they are left to us and the network has
  // more nodes than `automatic_limit`.
  explicit NodeMeasures(PropertyGraph& view);

  static constexpr std::size_t automatic_limit = 10'000;

  struct Column {
    std::string_view name;
    bool whole;  // an integer
  };
  // Empty where nothing was computed. Betweenness that was sampled has a name of its own.
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  // `node` counts the nodes of the view, not the entities.
  [[nodiscard]] std::string value(std::size_t column, std::size_t node) const;
  [[nodiscard]] const Point& position(std::size_t node) const { return positions_[node]; }

 private:
  std::vector<Column> columns_;
  Measures measures_;
  std::vector<std::uint32_t> communities_;
  std::vector<Point> positions_;
};

// Those that the options share, or new ones.
std::shared_ptr<const NodeMeasures> measures_of(PropertyGraph& view);

// A coordinate with two digits.
std::string coordinate_text(double coordinate);

}  // namespace yuantu
