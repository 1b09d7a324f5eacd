// SPDX-License-Identifier: Apache-2.0
// What the exporters of RDF share: one file of statements, and the ontology beside it.
#include "exporters/rdf_exporter.hpp"

#include "exporters/graph_file.hpp"
#include "exporters/output_file.hpp"
#include "exporters/rdf_statements.hpp"
#include "ontology/error.hpp"
#include "ontology/ontology_files.hpp"

namespace yuantu {
namespace {

// Written as it stands in angle brackets, so it must not need escapes (RFC 3987 allows none of these either).
void check_base(std::string_view base) {
  for (const char c : base) {
    if (c <= ' ' || c > '~' || std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos) {
      throw UsageError("--base '" + std::string(base) + "' is no IRI in ASCII; percent-encode what it holds");
    }
  }
  if (base.find(':') == std::string_view::npos || (!base.ends_with('/') && !base.ends_with('#'))) {
    throw UsageError("--base '" + std::string(base) + "' must be an absolute IRI that ends in '/' or '#'");
  }
}

std::string write_copy(const std::filesystem::path& path, std::string_view text) {
  OutputFile file(path);
  file.write(text);
  file.commit();
  return path.string();
}

class RdfExporter final : public Exporter {
 public:
  RdfExporter(std::string_view extension, NamedGraphs named_graphs, OpenRdfSink open)
      : extension_(extension), named_graphs_(named_graphs), open_(open) {}

  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    check_base(options.base);
    if (options.provenance == Provenance::Documents && named_graphs_ == NamedGraphs::no) {
      throw UsageError("." + extension_ +
                       " has no named graphs, which --provenance documents needs: use nquads or trig");
    }
    const std::filesystem::path folder(directory);
    const std::filesystem::path path = graph_file(directory, extension_, options);
    const std::unique_ptr<RdfSink> sink = open_(path, options.base);
    write_statements(graph, options, *sink);
    sink->finish();
    return {path.string(), write_copy(folder / "yuantu.ttl", ontology_turtle()),
            write_copy(folder / "shapes.ttl", shapes_turtle())};
  }

 private:
  std::string extension_;
  NamedGraphs named_graphs_;
  OpenRdfSink open_;
};

}  // namespace

std::unique_ptr<Exporter> make_rdf_exporter(std::string_view extension, NamedGraphs named_graphs,
                                            OpenRdfSink open) {
  return std::make_unique<RdfExporter>(extension, named_graphs, open);
}

}  // namespace yuantu
