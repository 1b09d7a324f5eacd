// SPDX-License-Identifier: Apache-2.0
// The shapes that a graph must have: SHACL Core in Turtle -> Shapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/rdf_graph.hpp"

namespace yuantu {

// One constraint of a shape: `sh:minCount 1`.
struct Constraint {
  std::string parameter;            // "minCount"
  std::size_t check = 0;            // its number among the checks
  RdfNode value;                    // 1
  std::vector<RdfNode> list;        // of sh:in and sh:languageIn
  std::vector<std::size_t> shapes;  // of sh:or and sh:qualifiedValueShape
};

enum class Severity { Violation, Warning, Info };
std::string_view name_of(Severity severity);

struct Shape {
  std::string name;  // its IRI, or the label of a blank node
  std::string path;  // of property shapes; empty: a node shape
  Severity severity = Severity::Violation;
  std::string message;
  std::vector<Constraint> constraints;
  std::vector<std::size_t> properties;  // its property shapes
  std::vector<std::string> target_classes;
  std::vector<std::string> target_subjects_of;
  std::vector<std::string> target_objects_of;
};

// Shapes refer to one another by their place.
using Shapes = std::vector<Shape>;

// Reads what shapes.ttl and shapes like it use. Throws InputError for a constraint that validation does not
// know: one that is passed over would look like one that holds.
Shapes read_shapes(const RdfGraph& graph, const std::string& file);

}  // namespace yuantu
