// SPDX-License-Identifier: Apache-2.0
// Writes Turtle of RDF 1.2, where a claim names its triple in one term: GraphStore -> graph.rdf12.ttl.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_turtle12() {
  RdfFile file;
  file.extension = "rdf12.ttl";
  file.header = [](std::string_view base) { return rdf_header(RdfSyntax::turtle, base); };
  file.open = [](std::string_view base) -> std::unique_ptr<RdfSink> {
    return std::make_unique<RdfText>(RdfSyntax::turtle, base);
  };
  file.triple_terms = true;
  return make_rdf_exporter(file);
}

}  // namespace yuantu
