// SPDX-License-Identifier: Apache-2.0
// What the exporters of RDF share: one file of statements, and the ontology beside it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "exporters/exporter.hpp"
#include "exporters/rdf_sink.hpp"
#include "exporters/rdf_text.hpp"

namespace yuantu {

enum class NamedGraphs { no, yes };

// How one syntax makes a file of statements.
struct RdfFile {
  std::string_view extension;
  NamedGraphs named_graphs = NamedGraphs::no;
  bool in_parts = true;  // whether texts of several sinks can stand behind one another
  std::string (*header)(std::string_view base) = nullptr;
  std::unique_ptr<RdfSink> (*open)(std::string_view base) = nullptr;
  std::string_view footer = "";
  bool triple_terms = false;  // RDF 1.2
};

std::unique_ptr<Exporter> make_rdf_exporter(const RdfFile& file);

template <RdfSyntax syntax>
std::unique_ptr<Exporter> make_rdf_text_exporter(std::string_view extension, NamedGraphs named_graphs) {
  return make_rdf_exporter({extension, named_graphs, true,
                            [](std::string_view base) { return rdf_header(syntax, base); },
                            [](std::string_view base) -> std::unique_ptr<RdfSink> {
                              return std::make_unique<RdfText>(syntax, base);
                            }});
}

}  // namespace yuantu
