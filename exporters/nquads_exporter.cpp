// SPDX-License-Identifier: Apache-2.0
// Writes N-Quads: EntityGraph -> graph.nq.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"
#include "exporters/serd_sink.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_nquads() {
  return make_rdf_exporter("nq", NamedGraphs::yes,
                           [](const auto& path, auto base) -> std::unique_ptr<RdfSink> {
                             return std::make_unique<SerdSink>(SERD_NQUADS, path, base);
                           });
}

}  // namespace yuantu
