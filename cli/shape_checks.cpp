// SPDX-License-Identifier: Apache-2.0
// Checks a graph against shapes: RdfGraph, Shapes -> what is wrong, where, and what to do about it.
#include "cli/shape_checks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "cli/term_tests.hpp"

namespace yuantu {
namespace {

using Id = RdfGraph::Id;

const std::string rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const std::string subclass_of = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

// A value node of a focus node, and the line that says so.
struct Value {
  Id id;
  std::uint32_t line;
};

class Checker;

// What a check looks at, and where it reports.
struct Case {
  const Checker& checker;
  const Shape& shape;
  const Constraint& constraint;
  Id focus;
  std::uint32_t line;  // of the focus node
  std::span<const Value> values;
  std::vector<ShapeResult>& results;

  inline const RdfNode& node(Id id) const;
  inline void report(std::optional<Value> value = std::nullopt) const;
  // Reports each value for which `holds` is false.
  template <class Holds>
  void each(Holds holds) const {
    for (const Value& value : values) {
      if (!holds(node(value.id), value)) report(value);
    }
  }
  std::size_t number() const { return std::stoul(constraint.value.text); }
  inline std::vector<Value> others() const;  // of the property that the constraint names
};

// One row for each parameter: what SHACL calls it, how it is checked, what to do where it fails.
struct Check {
  std::string_view parameter;
  std::string_view component;
  std::string_view cure;
  void (*run)(const Case&);
};
std::span<const Check> checks();

class Checker {
 public:
  Checker(const RdfGraph& graph, const Shapes& shapes)
      : graph_(graph), shapes_(shapes), type_(graph.find_iri(rdf_type)) {}

  std::vector<ShapeResult> run() const {
    std::vector<ShapeResult> results;
    for (const Shape& shape : shapes_) {
      for (const auto& [focus, line] : focus_nodes(shape)) check(shape, {focus, line}, results);
    }
    return results;
  }

  // Node shapes look at the focus node itself, property shapes at what the property leads to.
  void check(const Shape& shape, Value focus, std::vector<ShapeResult>& results) const {
    const std::vector<Value> values =
        shape.path.empty() ? std::vector<Value>{focus} : values_of(focus.id, shape.path);
    for (const Constraint& constraint : shape.constraints) {
      const auto run = checks()[constraint.check].run;
      if (run != nullptr) run({*this, shape, constraint, focus.id, focus.line, values, results});
    }
    for (const std::size_t property : shape.properties) {
      for (const Value& value : values) check(shapes_[property], value, results);
    }
  }

  bool conforms(Id node, const Shape& shape) const {
    std::vector<ShapeResult> results;
    check(shape, {node, 0}, results);
    return results.empty();
  }

  std::vector<Value> values_of(Id focus, const std::string& property) const {
    std::vector<Value> values;
    const auto id = graph_.find_iri(property);
    if (!id) return values;
    for (const auto& statement : graph_.about(focus, *id))
      values.push_back({statement.object, statement.line});
    return values;
  }

  bool is_instance(Id node, const std::string& type) const {
    const std::set<Id>& classes = with_subclasses(type);
    if (!type_) return false;
    const auto types = graph_.about(node, *type_);
    return std::any_of(types.begin(), types.end(),
                       [&](const auto& statement) { return classes.contains(statement.object); });
  }

  const RdfGraph& graph() const { return graph_; }
  const Shapes& shapes() const { return shapes_; }

 private:
  // A class and what the graph says is below it. A graph rarely says so, the ontology does.
  const std::set<Id>& with_subclasses(const std::string& type) const {
    const auto [known, added] = classes_.try_emplace(type);
    std::set<Id>& classes = known->second;
    const auto top = graph_.find_iri(type);
    if (!added || !top) return classes;
    classes.insert(*top);
    const auto below = graph_.find_iri(subclass_of);
    for (std::size_t before = 0; below && before != classes.size();) {
      before = classes.size();
      for (const auto& statement : graph_.statements()) {
        if (statement.property == *below && classes.contains(statement.object))
          classes.insert(statement.subject);
      }
    }
    return classes;
  }

  // Each node once, with the first line that makes it one.
  std::vector<std::pair<Id, std::uint32_t>> focus_nodes(const Shape& shape) const {
    std::set<Id> classes;
    for (const std::string& type : shape.target_classes) {
      const std::set<Id>& wanted = with_subclasses(type);
      classes.insert(wanted.begin(), wanted.end());
    }
    const std::set<Id> subjects_of = ids_of(shape.target_subjects_of);
    const std::set<Id> objects_of = ids_of(shape.target_objects_of);
    std::vector<std::pair<Id, std::uint32_t>> found;
    for (const auto& s : graph_.statements()) {
      if (type_ && s.property == *type_ && classes.contains(s.object)) found.emplace_back(s.subject, s.line);
      if (subjects_of.contains(s.property)) found.emplace_back(s.subject, s.line);
      if (objects_of.contains(s.property)) found.emplace_back(s.object, s.line);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end(),
                            [](const auto& a, const auto& b) { return a.first == b.first; }),
                found.end());
    return found;
  }

  std::set<Id> ids_of(const std::vector<std::string>& iris) const {
    std::set<Id> ids;
    for (const std::string& iri : iris) {
      if (const auto id = graph_.find_iri(iri)) ids.insert(*id);
    }
    return ids;
  }

  const RdfGraph& graph_;
  const Shapes& shapes_;
  std::optional<Id> type_;
  mutable std::map<std::string, std::set<Id>> classes_;  // found so far
};

const RdfNode& Case::node(Id id) const {
  return checker.graph().node(id);
}

std::vector<Value> Case::others() const {
  return checker.values_of(focus, constraint.value.text);
}

void Case::report(std::optional<Value> value) const {
  const Check& check = checks()[constraint.check];
  results.push_back({focus, &shape, check.component, check.cure,
                     value ? std::optional<Id>(value->id) : std::nullopt, value ? value->line : line});
}

void check_node_kind(const Case& c) {
  const bool iris = c.constraint.value.text.ends_with("#IRI");
  c.each([&](const RdfNode& node, const Value&) {
    return iris ? node.kind == RdfNode::Kind::Iri
                : c.constraint.value.text.ends_with("#Literal") && node.kind == RdfNode::Kind::Literal;
  });
}

void check_class(const Case& c) {
  c.each([&](const RdfNode&, const Value& value) {
    return c.checker.is_instance(value.id, c.constraint.value.text);
  });
}

void check_datatype(const Case& c) {
  c.each([&](const RdfNode& node, const Value&) { return has_datatype(node, c.constraint.value.text); });
}

void check_min_count(const Case& c) {
  if (c.values.size() < c.number()) c.report();
}

void check_max_count(const Case& c) {
  if (c.values.size() > c.number()) c.report();
}

void check_min_length(const Case& c) {
  c.each([&](const RdfNode& node, const Value&) {
    return node.kind != RdfNode::Kind::Blank && length_of(node) >= c.number();
  });
}

void check_pattern(const Case& c) {
  c.each([&](const RdfNode& node, const Value&) {
    return node.kind != RdfNode::Kind::Blank && matches_pattern(node.text, c.constraint.value.text);
  });
}

void check_language_in(const Case& c) {
  c.each([&](const RdfNode& node, const Value&) {
    return std::any_of(c.constraint.list.begin(), c.constraint.list.end(), [&](const RdfNode& range) {
      return !node.language.empty() && language_matches(node.language, range.text);
    });
  });
}

// One result for each language that two values share.
void check_unique_lang(const Case& c) {
  if (c.constraint.value.text != "true") return;
  std::set<std::string> once;
  std::set<std::string> again;
  for (const Value& value : c.values) {
    const std::string& language = c.node(value.id).language;
    if (!language.empty() && !once.insert(language).second) again.insert(language);
  }
  for (std::size_t i = 0; i < again.size(); ++i) c.report();
}

void check_disjoint(const Case& c) {
  const std::vector<Value> others = c.others();
  c.each([&](const RdfNode&, const Value& value) {
    return std::none_of(others.begin(), others.end(),
                        [&](const Value& other) { return other.id == value.id; });
  });
}

// One result for each pair that is out of order.
void check_order(const Case& c, int greatest) {
  const std::vector<Value> others = c.others();
  for (const Value& value : c.values) {
    for (const Value& other : others) {
      const auto order = compare_values(c.node(value.id), c.node(other.id));
      if (!order || *order > greatest) c.report(value);
    }
  }
}

void check_in(const Case& c) {
  c.each([&](const RdfNode& node, const Value&) {
    return std::find(c.constraint.list.begin(), c.constraint.list.end(), node) != c.constraint.list.end();
  });
}

void check_has_value(const Case& c) {
  const bool found = std::any_of(c.values.begin(), c.values.end(),
                                 [&](const Value& value) { return c.node(value.id) == c.constraint.value; });
  if (!found) c.report();
}

void check_or(const Case& c) {
  c.each([&](const RdfNode&, const Value& value) {
    return std::any_of(c.constraint.shapes.begin(), c.constraint.shapes.end(), [&](std::size_t shape) {
      return c.checker.conforms(value.id, c.checker.shapes()[shape]);
    });
  });
}

// How many values are of the shape that sh:qualifiedValueShape names.
std::size_t count_qualified(const Case& c) {
  std::size_t count = 0;
  for (const Constraint& other : c.shape.constraints) {
    if (other.parameter != "qualifiedValueShape") continue;
    for (const Value& value : c.values) {
      if (c.checker.conforms(value.id, c.checker.shapes()[other.shapes.front()])) ++count;
    }
  }
  return count;
}

constexpr std::array table{
    Check{"nodeKind", "NodeKindConstraintComponent", "write an IRI in its place", &check_node_kind},
    Check{"class", "ClassConstraintComponent", "give the value that type or drop the statement",
          &check_class},
    Check{"datatype", "DatatypeConstraintComponent", "write the value with its datatype", &check_datatype},
    Check{"minCount", "MinCountConstraintComponent", "add what is missing", &check_min_count},
    Check{"maxCount", "MaxCountConstraintComponent", "keep one value and drop the rest", &check_max_count},
    Check{"minLength", "MinLengthConstraintComponent", "write the text or drop the statement",
          &check_min_length},
    Check{"pattern", "PatternConstraintComponent", "mend the text", &check_pattern},
    Check{"languageIn", "LanguageInConstraintComponent", "write the language tag that is asked for",
          &check_language_in},
    Check{"uniqueLang", "UniqueLangConstraintComponent", "keep one value in each language",
          &check_unique_lang},
    Check{"disjoint", "DisjointConstraintComponent", "drop one of the two statements", &check_disjoint},
    Check{"lessThan", "LessThanConstraintComponent", "mend one of the two values",
          [](const Case& c) { check_order(c, -1); }},
    Check{"lessThanOrEquals", "LessThanOrEqualsConstraintComponent", "mend one of the two values",
          [](const Case& c) { check_order(c, 0); }},
    Check{"minInclusive", "MinInclusiveConstraintComponent", "mend the number",
          [](const Case& c) {
            c.each([&](const RdfNode& node, const Value&) {
              return compare_values(node, c.constraint.value).value_or(-1) >= 0;
            });
          }},
    Check{"maxInclusive", "MaxInclusiveConstraintComponent", "mend the number",
          [](const Case& c) {
            c.each([&](const RdfNode& node, const Value&) {
              return compare_values(node, c.constraint.value).value_or(1) <= 0;
            });
          }},
    Check{"in", "InConstraintComponent", "write one of the values that are allowed", &check_in},
    Check{"hasValue", "HasValueConstraintComponent", "add the statement", &check_has_value},
    Check{"or", "OrConstraintComponent", "mend the value or drop the statement", &check_or},
    Check{"qualifiedValueShape", "", "", nullptr},  // read by the two below
    Check{"qualifiedMinCount", "QualifiedMinCountConstraintComponent", "add what is missing",
          [](const Case& c) {
            if (count_qualified(c) < c.number()) c.report();
          }},
    Check{"qualifiedMaxCount", "QualifiedMaxCountConstraintComponent", "drop what is too many",
          [](const Case& c) {
            if (count_qualified(c) > c.number()) c.report();
          }},
};

std::span<const Check> checks() {
  return table;
}

}  // namespace

std::vector<ShapeResult> check_shapes(const RdfGraph& graph, const Shapes& shapes) {
  std::vector<ShapeResult> results = Checker(graph, shapes).run();
  std::stable_sort(results.begin(), results.end(), [&](const ShapeResult& a, const ShapeResult& b) {
    return std::tie(a.line, graph.node(a.focus).text, a.shape->name) <
           std::tie(b.line, graph.node(b.focus).text, b.shape->name);
  });
  return results;
}

std::optional<std::size_t> find_check(std::string_view parameter) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].parameter == parameter) return i;
  }
  return std::nullopt;
}

}  // namespace yuantu
