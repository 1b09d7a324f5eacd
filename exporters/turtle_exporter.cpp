// SPDX-License-Identifier: Apache-2.0
// Writes Turtle: GraphStore -> graph.ttl.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_turtle() {
  return make_rdf_text_exporter<RdfSyntax::turtle>("ttl", NamedGraphs::no);
}

}  // namespace yuantu
