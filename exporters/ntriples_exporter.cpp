// SPDX-License-Identifier: Apache-2.0
// Writes N-Triples: GraphStore -> graph.nt.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_ntriples() {
  return make_rdf_text_exporter<RdfSyntax::ntriples>("nt", NamedGraphs::no);
}

}  // namespace yuantu
