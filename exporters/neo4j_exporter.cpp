// SPDX-License-Identifier: Apache-2.0
// Writes CSV for `neo4j-admin database import full`, the command that imports it, and Cypher for a running
// server: EntityGraph -> neo4j-nodes.csv, neo4j-edges.csv, neo4j-within.csv, neo4j-import.sh,
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
  Neo4jWriter(const EntityGraph& graph, const ExportOptions& options)
      : graph_(graph), options_(options), view_(graph, options) {}

  void write_nodes(OutputFile& file) const;
  void write_edges(OutputFile& file) const;
  void write_within(OutputFile& file) const;
  void write_observations(OutputFile& file) const;
  void write_observation_edges(OutputFile& file) const;
  const PropertyGraph& view() const { return view_; }

 private:
  std::string aliases(const Entity& entity) const {
    ArrayField array;
    for (const AltLabel& alias : entity.alt_labels) array.add(alias.text);
    return array.text();
  }
  std::string observations(std::uint32_t entity) const {
    ArrayField array;
    for (const std::uint32_t o : view_.observations_of(entity))
      array.add(observation_label(graph_.observations[o]));
    return array.text();
  }
  std::string sources(const Edge& edge) const;
  std::string roles(const Edge& edge) const;
  std::string shared(const Edge& edge) const {
    ArrayField array;
    for (const std::uint32_t thing : view_.shared(edge)) array.add(graph_.entities[thing].label);
    return array.text();
  }

  const EntityGraph& graph_;
  const ExportOptions& options_;
  PropertyGraph view_;
};

std::string Neo4jWriter::sources(const Edge& edge) const {
  ArrayField array;
  std::string source;
  for (std::uint32_t c = 0; c < edge.claim_count; ++c) {
    const Passage& passage = graph_.passages[view_.claim(edge, c).passage];
    source.assign(graph_.documents[passage.document].id);
    if (options_.provenance == Provenance::Claims) {
      source.push_back('#');
      append_char_ranges(source, passage.source);
    }
    array.add(source);
  }
  return array.text();
}

std::string Neo4jWriter::roles(const Edge& edge) const {
  std::vector<std::string_view> seen;
  ArrayField array;
  for (std::uint32_t c = 0; c < edge.claim_count; ++c) {
    const std::string_view role = view_.claim(edge, c).role;
    if (role.empty() || std::find(seen.begin(), seen.end(), role) != seen.end()) continue;
    array.add(role);
    seen.push_back(role);
  }
  return array.text();
}

void Neo4jWriter::write_nodes(OutputFile& file) const {
  std::string& out = file.buffer();
  out.append(neo4j_node_header(view_.columns())).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& entity = graph_.entities[e];
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

void Neo4jWriter::write_edges(OutputFile& file) const {
  std::string& out = file.buffer();
  out.append(neo4j_edge_header).append("\n");
  CsvRow row(out, &append_csv_line);
  view_.for_each_edge([&](const Edge& edge) {
    const Dates dates = dates_of(view_, edge);
    const Claim& best = graph_.claims[edge.best_claim];
    row.text(graph_.entities[edge.head].id).text(graph_.entities[edge.tail].id).plain(edge_label(edge.type));
    row.text(view_.edge_id(edge)).plain(std::to_string(edge.weight));
    row.plain(confidence_text(edge.confidence)).plain(edge.planned ? name_of(Status::Planned) : "");
    row.plain(dates.first).plain(dates.last).text(roles(edge));
    row.text(options_.provenance == Provenance::None ? "" : sources(edge));
    row.text(options_.provenance == Provenance::Claims ? graph_.passages[best.passage].quote : "");
    row.text(shared(edge)).end();
    file.spill();
  });
}

void Neo4jWriter::write_within(OutputFile& file) const {
  std::string& out = file.buffer();
  out.append(neo4j_within_header).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& entity = graph_.entities[e];
    const bool industry = entity.type == EntityType::Industry;
    for (const std::uint32_t wider : entity.within) {
      if (!view_.shows(wider)) continue;
      row.text(entity.id)
          .text(graph_.entities[wider].id)
          .plain(industry ? neo4j_broader : neo4j_within)
          .end();
    }
    file.spill();
  }
}

void Neo4jWriter::write_observations(OutputFile& file) const {
  std::string& out = file.buffer();
  out.append(neo4j_observation_header()).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    for (const std::uint32_t o : view_.observations_of(e)) {
      const Observation& observation = graph_.observations[o];
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

void Neo4jWriter::write_observation_edges(OutputFile& file) const {
  std::string& out = file.buffer();
  out.append(neo4j_observation_edge_header).append("\n");
  CsvRow row(out, &append_csv_line);
  for (const std::uint32_t e : view_.nodes()) {
    for (const std::uint32_t o : view_.observations_of(e)) {
      row.text(graph_.entities[e].id).text(graph_.observations[o].id).plain(observation_edge_label).end();
      file.spill();
    }
  }
}

class Neo4jExporter final : public Exporter {
 public:
  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    const Neo4jWriter writer(graph, options);
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

  static std::vector<std::string> finish(const Neo4jWriter& writer, const Neo4jFiles& names,
                                         OutputFile& import, OutputFile& load,
                                         std::initializer_list<OutputFile*> files) {
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
