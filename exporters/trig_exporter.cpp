// SPDX-License-Identifier: Apache-2.0
// Writes TriG: EntityGraph -> graph.trig.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"
#include "exporters/serd_sink.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_trig() {
  return make_rdf_exporter("trig", NamedGraphs::yes,
                           [](const auto& path, auto base) -> std::unique_ptr<RdfSink> {
                             return std::make_unique<SerdSink>(SERD_TRIG, path, base);
                           });
}

}  // namespace yuantu
