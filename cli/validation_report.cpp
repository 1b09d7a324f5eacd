// SPDX-License-Identifier: Apache-2.0
// Tells what validation found: for people line by line, for programs as sh:ValidationReport.
#include "cli/validation_report.hpp"

#include <algorithm>
#include <ostream>

#include "exporters/escape.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

std::string local_part(const std::string& iri) {
  return iri.substr(iri.find_last_of("#/") + 1);
}

// yt:mentionCount
std::string short_name(const std::string& iri) {
  for (const auto& prefix : vocabulary::prefixes) {
    if (iri.starts_with(prefix.iri)) return std::string(prefix.name) + ":" + iri.substr(prefix.iri.size());
  }
  return iri;
}

// Enough of a value to recognise it by, on one line.
std::string spelled(const RdfNode& node) {
  if (node.kind != RdfNode::Kind::Literal) return short_name(node.text);
  constexpr std::size_t longest = 60;
  std::string text = node.text.substr(0, longest);
  while (text.size() < node.text.size() && !text.empty() &&
         (static_cast<unsigned char>(text.back()) & 0x80U) != 0)
    text.pop_back();  // perhaps half a character
  std::string quoted;
  append_json(quoted, text);
  if (text.size() < node.text.size()) quoted.append("…");
  if (!node.language.empty()) return quoted + "@" + node.language;
  const bool plain = node.datatype.ends_with("#string");
  return plain ? quoted : quoted + "^^" + short_name(node.datatype);
}

// "MinCountConstraintComponent" -> "sh:minCount"
std::string constraint_name(std::string_view component) {
  std::string name(component.substr(0, component.find("ConstraintComponent")));
  name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return "sh:" + name;
}

std::string cause_of(const ShapeResult& result) {
  const Shape& shape = *result.shape;
  std::string cause = shape.path.empty() ? "" : short_name(shape.path) + ": ";
  cause += shape.message.empty() ? "breaks " + constraint_name(result.component) : shape.message;
  return cause;
}

std::string turtle_term(const RdfNode& node) {
  if (node.kind == RdfNode::Kind::Iri) return "<" + node.text + ">";
  if (node.kind == RdfNode::Kind::Blank) return "_:" + node.text;
  std::string text;
  append_json(text, node.text);  // JSON's escapes are Turtle's
  if (!node.language.empty()) return text + "@" + node.language;
  return text + "^^<" + node.datatype + ">";
}

}  // namespace

std::size_t count_of(const std::vector<ShapeResult>& results, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [&](const ShapeResult& result) { return result.shape->severity == severity; }));
}

void print_results(std::ostream& out, const std::string& file, const RdfGraph& graph,
                   const std::vector<ShapeResult>& results, std::size_t most) {
  for (std::size_t i = 0; i < std::min(most, results.size()); ++i) {
    const ShapeResult& result = results[i];
    out << file << ":" << result.line << ": "
        << local_part("#" + std::string(name_of(result.shape->severity))) << ": "
        << graph.node(result.focus).text << " " << cause_of(result);
    const bool other = result.value && *result.value != result.focus;
    if (other) out << "; found " << spelled(graph.node(*result.value));
    out << "; " << result.cure << "\n";
  }
  if (results.size() > most) out << "... and " << results.size() - most << " more; --report FILE lists all\n";
}

std::string report_turtle(const RdfGraph& graph, const std::vector<ShapeResult>& results) {
  std::string out =
      "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
      "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"
      "[] a sh:ValidationReport ; sh:conforms ";
  out.append(results.empty() ? "true .\n" : "false ;\n  sh:result ");
  for (std::size_t i = 0; i < results.size(); ++i) {
    const ShapeResult& result = results[i];
    const Shape& shape = *result.shape;
    out.append(i == 0 ? "[" : " , [").append(" a sh:ValidationResult ;\n");
    out.append("    sh:focusNode ").append(turtle_term(graph.node(result.focus))).append(" ;\n");
    if (!shape.path.empty()) out.append("    sh:resultPath <").append(shape.path).append("> ;\n");
    if (result.value)
      out.append("    sh:value ").append(turtle_term(graph.node(*result.value))).append(" ;\n");
    out.append("    sh:resultSeverity sh:").append(name_of(shape.severity)).append(" ;\n");
    out.append("    sh:sourceConstraintComponent sh:").append(result.component).append(" ;\n");
    if (shape.name.find(':') != std::string::npos) {
      out.append("    sh:sourceShape <").append(shape.name).append("> ;\n");
    }
    out.append("    sh:resultMessage ");
    append_json(out, cause_of(result));
    out.append(" ]");
  }
  return out.append(results.empty() ? "" : " .\n");
}

}  // namespace yuantu
