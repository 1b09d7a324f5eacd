// SPDX-License-Identifier: Apache-2.0
// Why names are one thing or two: written beside a graph, and read back for `explain`.
#pragma once

#include <string>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

// Writes DIR/resolution.tsv and returns its name. Throws WriteError.
std::string write_decisions(const std::string& directory, const GraphStore& graph);

// What the file says of a thing, by its id; nothing if the graph has no such file. Entities have no numbers.
std::vector<MergeDecision> read_decisions(const std::string& directory, const std::string& id);

}  // namespace yuantu
