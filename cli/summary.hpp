// SPDX-License-Identifier: Apache-2.0
// The summary at the end of a build: GraphStore -> text for a person.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

struct RunFigures {
  std::size_t input_count;
  std::size_t reused_count;  // inputs whose results an earlier run had kept
  std::uint64_t byte_count;
  std::size_t problem_count;
  double seconds;
  std::vector<std::string> files;
};

void print_summary(std::ostream& out, const GraphStore& graph, const RunFigures& run);

}  // namespace yuantu
