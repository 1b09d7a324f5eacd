// SPDX-License-Identifier: Apache-2.0
// What the exporters of RDF share: one file of statements, and the ontology beside it.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "exporters/exporter.hpp"
#include "exporters/rdf_sink.hpp"

namespace yuantu {

enum class NamedGraphs { no, yes };
using OpenRdfSink = std::unique_ptr<RdfSink> (*)(const std::filesystem::path& path, std::string_view base);

std::unique_ptr<Exporter> make_rdf_exporter(std::string_view extension, NamedGraphs named_graphs,
                                            OpenRdfSink open);

}  // namespace yuantu
