// SPDX-License-Identifier: Apache-2.0
// Writes TriG: GraphStore -> graph.trig.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_trig() {
  return make_rdf_text_exporter<RdfSyntax::trig>("trig", NamedGraphs::yes);
}

}  // namespace yuantu
