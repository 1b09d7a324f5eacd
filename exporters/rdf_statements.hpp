// SPDX-License-Identifier: Apache-2.0
// Turns the graph into RDF: EntityGraph -> statements, in the order that every syntax can abbreviate.
#pragma once

#include "exporters/exporter.hpp"
#include "exporters/rdf_sink.hpp"

namespace yuantu {

// Documents and entities first, then what is said of them, then the build's description of itself.
void write_statements(const EntityGraph& graph, const ExportOptions& options, RdfSink& sink);

}  // namespace yuantu
