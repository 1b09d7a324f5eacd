// SPDX-License-Identifier: Apache-2.0
// Writes N-Triples: EntityGraph -> graph.nt.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"
#include "exporters/serd_sink.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_ntriples() {
  return make_rdf_exporter("nt", NamedGraphs::no,
                           [](const auto& path, auto base) -> std::unique_ptr<RdfSink> {
                             return std::make_unique<SerdSink>(SERD_NTRIPLES, path, base);
                           });
}

}  // namespace yuantu
