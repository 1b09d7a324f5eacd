// SPDX-License-Identifier: Apache-2.0
// Writes JSON-LD: GraphStore -> graph.jsonld.
#include "exporters/jsonld_sink.hpp"
#include "exporters/makers.hpp"
#include "exporters/rdf_exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_jsonld() {
  return make_rdf_exporter(
      {"jsonld", NamedGraphs::yes, false, &jsonld_header,
       [](std::string_view base) -> std::unique_ptr<RdfSink> { return std::make_unique<JsonldSink>(base); },
       jsonld_footer});
}

}  // namespace yuantu
