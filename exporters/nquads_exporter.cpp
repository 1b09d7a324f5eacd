// SPDX-License-Identifier: Apache-2.0
// Writes N-Quads: GraphStore -> graph.nq.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_nquads() {
  return make_rdf_text_exporter<RdfSyntax::nquads>("nq", NamedGraphs::yes);
}

}  // namespace yuantu
