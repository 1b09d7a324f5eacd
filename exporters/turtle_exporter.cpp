// SPDX-License-Identifier: Apache-2.0
// Writes Turtle: EntityGraph -> graph.ttl.
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"
#include "exporters/serd_sink.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_turtle() {
  return make_rdf_exporter("ttl", NamedGraphs::no,
                           [](const auto& path, auto base) -> std::unique_ptr<RdfSink> {
                             return std::make_unique<SerdSink>(SERD_TURTLE, path, base);
                           });
}

}  // namespace yuantu
