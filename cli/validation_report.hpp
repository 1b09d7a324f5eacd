// SPDX-License-Identifier: Apache-2.0
// Tells what validation found: for people line by line, for programs as sh:ValidationReport.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/shape_checks.hpp"

namespace yuantu {

// One line for each of the first `most` results: FILE:LINE, severity, node, cause, cure; then how many there
// are.
void print_results(std::ostream& out, const std::string& file, const RdfGraph& graph,
                   const std::vector<ShapeResult>& results, std::size_t most);

// Turtle, as SHACL engines write it.
std::string report_turtle(const RdfGraph& graph, const std::vector<ShapeResult>& results);

std::size_t count_of(const std::vector<ShapeResult>& results, Severity severity);

}  // namespace yuantu
