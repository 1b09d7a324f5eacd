// SPDX-License-Identifier: Apache-2.0
// Checks a built graph against the shapes and prints what is wrong, with lines, causes and cures.
#include "cli/command_validate.hpp"

#include <iostream>

#include "cli/arguments.hpp"
#include "cli/validation_report.hpp"
#include "exporters/output_file.hpp"
#include "ontology/error.hpp"
#include "ontology/ontology_files.hpp"

namespace yuantu {

bool CommandValidate::setup(const std::vector<std::string>& arguments) {
  cxxopts::Options options("yuantu validate", "Checks a built graph against its shapes.");
  options.positional_help("DIR").custom_help("[OPTION...]");
  auto add = options.add_options();
  add("shapes", "SHACL Core shapes in Turtle (default: the program's own, as shapes.ttl beside the graph)",
      cxxopts::value<std::string>(), "FILE");
  add("report", "write all results as sh:ValidationReport in Turtle", cxxopts::value<std::string>(), "FILE");
  add("h,help", "print this help");
  add("directory", "directory that 'yuantu build' wrote", cxxopts::value<std::vector<std::string>>());
  options.parse_positional("directory");
  const auto parsed = parse_arguments(options, "validate", arguments);
  if (parsed.count("help") != 0) {
    std::cout << options.help();
    return false;
  }
  const auto directories = parsed.count("directory") != 0 ? parsed["directory"].as<std::vector<std::string>>()
                                                          : std::vector<std::string>();
  if (directories.size() != 1) throw UsageError("name one directory that 'yuantu build' wrote");
  directory_ = directories[0];
  shapes_ = text_option(parsed, "shapes");
  report_ = text_option(parsed, "report");
  return true;
}

// Warnings tell of odd facts in a sound graph: they are told, and the graph is valid.
int CommandValidate::run() {
  const std::string shapes_name = shapes_.empty() ? "shapes.ttl" : shapes_;
  const RdfGraph shapes_graph = shapes_.empty() ? RdfGraph::read_text(shapes_turtle(), shapes_name)
                                                : RdfGraph::read_file(shapes_, SERD_TURTLE);
  const Shapes shapes = read_shapes(shapes_graph, shapes_name);
  const GraphFile file = find_graph_file(directory_);
  const RdfGraph graph = RdfGraph::read_file(file.path, file.syntax);
  const std::vector<ShapeResult> results = check_shapes(graph, shapes);
  constexpr std::size_t shown = 100;
  print_results(std::cout, file.path.string(), graph, results, shown);
  const std::size_t violations = count_of(results, Severity::Violation);
  std::cout << graph.statements().size() << " statements, " << violations << " violations, "
            << results.size() - violations << " warnings\n";
  if (!report_.empty()) {
    OutputFile report(report_);
    report.write(report_turtle(graph, results));
    report.commit();
  }
  return violations == 0 ? 0 : 1;
}

}  // namespace yuantu
