// SPDX-License-Identifier: Apache-2.0
// The shapes that a graph must have: SHACL Core in Turtle -> Shapes.
#include "cli/shapes.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "cli/shape_checks.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

const std::string sh = "http://www.w3.org/ns/shacl#";
const std::string rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

class ShapeReader {
 public:
  ShapeReader(const RdfGraph& graph, std::string file) : graph_(graph), file_(std::move(file)) {}

  // Shapes are what has a target, and what those refer to.
  Shapes read() {
    for (const char* target : {"targetClass", "targetSubjectsOf", "targetObjectsOf"}) {
      const auto property = graph_.find_iri(sh + target);
      for (const auto& statement : graph_.statements()) {
        if (property && statement.property == *property) shape_at(statement.subject);
      }
    }
    return std::move(shapes_);
  }

 private:
  std::size_t shape_at(RdfGraph::Id id) {
    const auto [known, added] = places_.emplace(id, shapes_.size());
    if (!added) return known->second;
    const std::size_t place = known->second;
    shapes_.emplace_back();
    Shape shape;
    shape.name = graph_.node(id).text;
    for (const auto& statement : graph_.about(id)) read_statement(shape, statement);
    shapes_[place] = std::move(shape);
    return place;
  }

  void read_statement(Shape& shape, const RdfGraph::Statement& statement) {
    const std::string& property = graph_.node(statement.property).text;
    if (!property.starts_with(sh)) return;  // its type, labels, comments
    const std::string name = property.substr(sh.size());
    const RdfNode& value = graph_.node(statement.object);
    if (name == "path") {
      if (value.kind != RdfNode::Kind::Iri) refuse(statement, "a path that is no property");
      shape.path = value.text;
    } else if (name == "severity") {
      shape.severity = severity_of(statement, value.text);
    } else if (name == "message") {
      shape.message = value.text;
    } else if (name == "property") {
      shape.properties.push_back(shape_at(statement.object));
    } else if (name == "targetClass") {
      shape.target_classes.push_back(value.text);
    } else if (name == "targetSubjectsOf") {
      shape.target_subjects_of.push_back(value.text);
    } else if (name == "targetObjectsOf") {
      shape.target_objects_of.push_back(value.text);
    } else if (name != "name" && name != "description" && name != "order") {
      read_constraint(shape, statement, name);
    }
  }

  void read_constraint(Shape& shape, const RdfGraph::Statement& statement, const std::string& name) {
    const auto check = find_check(name);
    if (!check) refuse(statement, "sh:" + name);
    Constraint constraint{name, *check, graph_.node(statement.object), {}, {}};
    if (name == "in" || name == "languageIn") {
      for (const RdfGraph::Id item : list_at(statement.object)) constraint.list.push_back(graph_.node(item));
    } else if (name == "or") {
      for (const RdfGraph::Id item : list_at(statement.object)) constraint.shapes.push_back(shape_at(item));
    } else if (name == "qualifiedValueShape") {
      constraint.shapes.push_back(shape_at(statement.object));
    }
    shape.constraints.push_back(std::move(constraint));
  }

  std::vector<RdfGraph::Id> list_at(RdfGraph::Id head) const {
    std::vector<RdfGraph::Id> items;
    const auto first = graph_.find_iri(rdf + "first");
    const auto rest = graph_.find_iri(rdf + "rest");
    while (first && rest && graph_.node(head).text != rdf + "nil") {
      const auto item = graph_.about(head, *first);
      const auto next = graph_.about(head, *rest);
      if (item.empty() || next.empty()) break;
      items.push_back(item.front().object);
      head = next.front().object;
    }
    return items;
  }

  Severity severity_of(const RdfGraph::Statement& statement, const std::string& iri) const {
    for (const Severity severity : {Severity::Violation, Severity::Warning, Severity::Info}) {
      if (iri == sh + std::string(name_of(severity))) return severity;
    }
    refuse(statement, "the severity " + iri);
  }

  [[noreturn]] void refuse(const RdfGraph::Statement& statement, const std::string& what) const {
    throw InputError(file_, statement.line, 0,
                     "uses " + what + ", which this check does not know; validate with a full SHACL engine");
  }

  const RdfGraph& graph_;
  std::string file_;
  Shapes shapes_;
  std::map<RdfGraph::Id, std::size_t> places_;
};

}  // namespace

std::string_view name_of(Severity severity) {
  constexpr std::array<std::string_view, 3> names{"Violation", "Warning", "Info"};
  return names[static_cast<std::size_t>(severity)];
}

Shapes read_shapes(const RdfGraph& graph, const std::string& file) {
  return ShapeReader(graph, file).read();
}

}  // namespace yuantu
