// SPDX-License-Identifier: Apache-2.0
// Writes CSV for `neo4j-admin database import full`, the command that imports it, and Cypher for a running
// server: GraphStore -> neo4j-nodes.csv, neo4j-edges.csv, neo4j-within.csv, neo4j-import.sh,
// neo4j-load.cypher; with observations as nodes neo4j-observations.csv and neo4j-observed.csv too.
#include <algorithm>
#include <array>

#include "exporters/csv_row.hpp"
#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/makers.hpp"
#include "exporters/neo4j_scripts.hpp"
#include "exporters/number_text.hpp"
#include "exporters/observation_fields.hpp"
#include "exporters/output_file.hpp"
#include "exporters/passage_iri.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

constexpr char array_delimiter = ';';  // neo4j-admin's own default

// One quoted field that holds an array: elements lose the delimiter, so that it parts them only.
class ArrayField {
 public:
  void add(std::string_view element) {
    if (!text_.empty()) text_.push_back(array_delimiter);
    for (const char c : element) text_.push_back(c == array_delimiter ? ' ' : c);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class Neo4jWriter {
 public:
  Neo4jWriter(const GraphStore& graph, const ExportOptions& options)
      : graph_(graph), options_(options), view_(graph, options) {}

  void write_nodes(OutputFile& file);
  void write_edges(OutputFile& file);
  void write_within(OutputFile& file);
  void write_observations(OutputFile& file);
  void write_observation_edges(OutputFile& file);
  PropertyGraph& view() { return view_; }

 private:
  std::string aliases(const Entity& entity) const {
    ArrayField array;
    for (const AltLabel& alias : entity.alt_labels) array.add(alias.text);
    return array.text();
  }
  std::string observations(std::uint32_t entity) {
    ArrayField array;
    for (const Observation& observation : view_.observations_of(entity))
      array.add(observation_label(observation));
    return array.text();
  }
  std::string sources(const Edge& edge);
  std::string roles(const Edge& edge);
  std::string shared(const Edge& edge) {
    ArrayField array;
    for (const std::uint32_t thing : view_.shared(edge)) array.add(view_.rows().label(thing));
    return array.text();
  }

  const GraphStore& graph_;
  const ExportOptions& options_;
  PropertyGraph view_;
};

std::string Neo4jWriter::sources(const Edge& edge) {
  ArrayField array;
  std::string source;
  for (const ClaimRow& claim : view_.claims(edge)) {
    source.assign(graph_.document_ids[claim.document]);
    if (options_.provenance == Provenance::Claims) append_char_ranges(source.append("#"), claim.source);
    array.add(source);
  }
  return array.text();
}

std::string Neo4jWriter::roles(const Edge& edge) {
  std::vector<std::string_view> seen;
  ArrayField array;
  for (const Claim& claim : view_.claims(edge)) {
    const std::string_view role = claim.role;
    if (role.empty() || std::find(seen.begin(), seen.end(), role) != seen.end()) continue;
    array.add(role);
    seen.push_back(role);
  }
  return array.text();
}

void Neo4jWriter::write_nodes(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(neo4j_node_header(view_.columns())).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& entity = view_.rows().entity(e);
    row.text(entity.id)
        .text(entity.label)
        .text(aliases(entity))
        .text(options_.base + entity.id)
        .text(entity.code);
    row.plain(std::to_string(entity.mention_count)).plain(std::to_string(entity.document_count));
    row.text(observations(e));
    append_columns(row, view_.columns().size(), view_.values_of(e));
    row.plain("Entity;" + std::string(name_of(entity.type))).end();
    file.spill();
  }
}

void Neo4jWriter::write_edges(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(neo4j_edge_header).append("\n");
  CsvRow row(out, &append_csv_line);
  view_.for_each_edge([&](const Edge& edge) {
    const Dates dates = dates_of(view_, edge);
    row.text(view_.id(edge.head)).text(view_.id(edge.tail)).plain(edge_label(edge.type));
    row.text(view_.edge_id(edge)).plain(std::to_string(edge.weight));
    row.plain(confidence_text(edge.confidence)).plain(edge.planned ? name_of(Status::Planned) : "");
    row.plain(dates.first).plain(dates.last).text(roles(edge));
    row.text(options_.provenance == Provenance::None ? "" : sources(edge));
    row.text(options_.provenance == Provenance::Claims ? view_.rows().quote(view_.best_claim(edge).passage)
                                                       : "");
    row.text(shared(edge)).end();
    file.spill();
  });
}

void Neo4jWriter::write_within(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(neo4j_within_header).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& entity = view_.rows().entity(e);
    const bool industry = entity.type == EntityType::Industry;
    for (const std::uint32_t wider : entity.within) {
      if (!view_.shows(wider)) continue;
      row.text(entity.id).text(view_.id(wider)).plain(industry ? neo4j_broader : neo4j_within).end();
    }
    file.spill();
  }
}

void Neo4jWriter::write_observations(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(neo4j_observation_header()).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    for (const ObservationRow& observation : view_.observations_of(e)) {
      row.text(observation.id).text(observation_label(observation)).text(options_.base + observation.id);
      for (const ObservationField& field : observation_fields()) {
        const std::string text = field.text(view_, observation);
        field.kind == FieldKind::Text ? row.text(text) : row.plain(text);
      }
      row.plain("Observation").end();
      file.spill();
    }
  }
}

void Neo4jWriter::write_observation_edges(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(neo4j_observation_edge_header).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    for (const Observation& observation : view_.observations_of(e)) {
      row.text(view_.id(e)).text(observation.id).plain(observation_edge_label).end();
      file.spill();
    }
  }
}

class Neo4jExporter final : public Exporter {
 public:
  std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    Neo4jWriter writer(graph, options);
    OutputFile nodes(file_in(directory, "neo4j-nodes.csv", options));
    OutputFile edges(file_in(directory, "neo4j-edges.csv", options));
    OutputFile within(file_in(directory, "neo4j-within.csv", options));
    OutputFile import(file_in(directory, "neo4j-import.sh", {}));
    OutputFile load(file_in(directory, "neo4j-load.cypher", {}));
    writer.write_nodes(nodes);
    writer.write_edges(edges);
    writer.write_within(within);
    Neo4jFiles names{name_of(nodes), name_of(edges), name_of(within), "", ""};
    if (!options.observation_nodes) {
      return finish(writer, names, import, load, {&nodes, &edges, &within, &import, &load});
    }
    OutputFile observations(file_in(directory, "neo4j-observations.csv", options));
    OutputFile observed(file_in(directory, "neo4j-observed.csv", options));
    writer.write_observations(observations);
    writer.write_observation_edges(observed);
    names.observations = name_of(observations);
    names.observed = name_of(observed);
    return finish(writer, names, import, load,
                  {&nodes, &edges, &within, &observations, &observed, &import, &load});
  }

 private:
  static std::string name_of(const OutputFile& file) { return file.path().filename().string(); }

  static std::vector<std::string> finish(Neo4jWriter& writer, const Neo4jFiles& names, OutputFile& import,
                                         OutputFile& load, std::initializer_list<OutputFile*> files) {
    import.write(neo4j_import_command(names));
    load.write(neo4j_load_script(names, writer.view()));
    return commit_all(files);
  }
};

}  // namespace

std::unique_ptr<Exporter> make_neo4j() {
  return std::make_unique<Neo4jExporter>();
}

}  // namespace yuantu
