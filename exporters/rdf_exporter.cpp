// SPDX-License-Identifier: Apache-2.0
// What the exporters of RDF share: one file of statements, and the ontology beside it.
#include "exporters/rdf_exporter.hpp"

#include <mutex>
#include <utility>
#include <vector>

#include "exporters/graph_file.hpp"
#include "exporters/output_file.hpp"
#include "exporters/rdf_statements.hpp"
#include "extractor/ordered_work.hpp"
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

// Sinks that are used again and again: each knows how the terms that it wrote are spelled.
class SinkPool {
 public:
  SinkPool(const RdfFile& file, std::string_view base) : file_(file), base_(base) {}

  std::unique_ptr<RdfSink> get() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return file_.open(base_);
    std::unique_ptr<RdfSink> sink = std::move(free_.back());
    free_.pop_back();
    return sink;
  }

  void give_back(std::unique_ptr<RdfSink> sink) {
    sink->clear();
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(sink));
  }

 private:
  const RdfFile& file_;
  std::string_view base_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<RdfSink>> free_;
};

// A stretch of the file, and what it counts.
struct PartText {
  std::unique_ptr<RdfSink> sink;
  StatementCounts counts;
};

class RdfExporter final : public Exporter {
 public:
  explicit RdfExporter(const RdfFile& file) : file_(file) {}

  std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                 const ExportOptions& wanted) const override {
    ExportOptions options = wanted;
    options.triple_terms = file_.triple_terms;
    check_base(options.base);
    if (options.provenance == Provenance::Documents && file_.named_graphs == NamedGraphs::no) {
      throw UsageError("." + std::string(file_.extension) +
                       " has no named graphs, which --provenance documents needs: use nquads or trig");
    }
    const std::filesystem::path folder(directory);
    const std::filesystem::path path = graph_file(directory, file_.extension, options);
    OutputFile output(path);
    output.write(file_.header(options.base));
    const RdfStatements statements(graph, options);
    if (file_.in_parts) {
      write_parts(statements, options, output);
    } else {
      write_in_one(statements, options, output);
    }
    output.write(file_.footer);
    output.commit();
    return {path.string(), write_copy(folder / "yuantu.ttl", ontology_turtle()),
            write_copy(folder / "shapes.ttl", shapes_turtle())};
  }

 private:
  void write_parts(const RdfStatements& statements, const ExportOptions& options, OutputFile& output) const {
    StatementCounts counts;
    SinkPool sinks(file_, options.base);
    const auto make = [&](std::size_t part) {
      PartText result{sinks.get(), {}};
      result.counts = statements.write(part, *result.sink);
      result.sink->finish();
      return result;
    };
    const auto take = [&](std::size_t, PartText part) {
      output.write(part.sink->text());
      counts.add(part.counts);
      sinks.give_back(std::move(part.sink));
    };
    const std::size_t window = std::size_t{4} * options.threads;
    work_in_order<PartText>(statements.part_count(), options.threads, window, make, take);
    write_description(statements, counts, *sinks.get(), output);
  }

  void write_in_one(const RdfStatements& statements, const ExportOptions& options, OutputFile& output) const {
    StatementCounts counts;
    const std::unique_ptr<RdfSink> sink = file_.open(options.base);
    for (std::size_t part = 0; part < statements.part_count(); ++part) {
      counts.add(statements.write(part, *sink));
      output.write(sink->text());
      sink->clear();
    }
    write_description(statements, counts, *sink, output);
  }

  static void write_description(const RdfStatements& statements, const StatementCounts& counts, RdfSink& sink,
                                OutputFile& output) {
    statements.describe(counts, sink);
    sink.finish();
    output.write(sink.text());
  }

  RdfFile file_;
};

}  // namespace

std::unique_ptr<Exporter> make_rdf_exporter(const RdfFile& file) {
  return std::make_unique<RdfExporter>(file);
}

}  // namespace yuantu
