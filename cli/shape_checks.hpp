// SPDX-License-Identifier: Apache-2.0
// Checks a graph against shapes: RdfGraph, Shapes -> what is wrong, where, and what to do about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/rdf_graph.hpp"
#include "cli/shapes.hpp"

namespace yuantu {

// One result, as SHACL names its parts.
struct ShapeResult {
  RdfGraph::Id focus = 0;
  const Shape* shape = nullptr;
  std::string_view component;  // "MinCountConstraintComponent"
  std::string_view cure;
  std::optional<RdfGraph::Id> value;
  std::uint32_t line = 0;
};

// Sorted by line, focus and shape.
std::vector<ShapeResult> check_shapes(const RdfGraph& graph, const Shapes& shapes);

// The number of the check for `sh:<parameter>`; none where it is not known.
std::optional<std::size_t> find_check(std::string_view parameter);

}  // namespace yuantu
