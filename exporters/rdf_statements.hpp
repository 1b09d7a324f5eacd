// SPDX-License-Identifier: Apache-2.0
// Turns the graph into RDF: GraphStore -> statements, in the order that every syntax can abbreviate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "exporters/exporter.hpp"
#include "exporters/grouping.hpp"
#include "exporters/rdf_sink.hpp"
#include "exporters/statement_writer.hpp"

namespace yuantu {

// The statements of a graph in parts that threads may write: documents and entities first, then what is said
// of them. Behind the last part comes the build's description of itself, which counts what the parts hold.
class RdfStatements {
 public:
  RdfStatements(const GraphStore& graph, const ExportOptions& options);

  [[nodiscard]] std::size_t part_count() const { return parts_.size(); }
  StatementCounts write(std::size_t part, RdfSink& sink) const;
  void describe(const StatementCounts& counts, RdfSink& sink) const;

 private:
  enum class Section { documents, entities, passages, claims, observations, named_graphs };
  struct Part {
    Section section;
    std::uint32_t begin;  // rows of the section
    std::uint32_t end;
  };
  // IRIs that all parts look up.
  struct Terms {
    Terms();
    std::array<std::string, entity_type_count> types;
    std::array<std::string, relation_type_count> relations;
    std::array<std::string, metric_count> metrics;
  };
  class Walk;

  void add_parts(Section section, std::size_t rows);

  const GraphStore& graph_;
  const ExportOptions& options_;
  Terms terms_;
  Groups document_claims_;  // where every document is a graph of its own
  Groups document_observations_;
  std::vector<Part> parts_;
};

}  // namespace yuantu
