// SPDX-License-Identifier: Apache-2.0
// Writes GraphML that Gephi, NetworkX, igraph, graphology, APOC and Boost all read: GraphStore ->
// graph.graphml.
//
// Written directly: boost::write_graphml loses the ids, leaves attr.name unescaped and is three times slower.
#include <array>
#include <memory>

#include "exporters/escape.hpp"
#include "exporters/file_exporter.hpp"
#include "exporters/makers.hpp"
#include "exporters/node_measures.hpp"
#include "exporters/number_text.hpp"
#include "exporters/observation_fields.hpp"
#include "exporters/output_file.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

struct Key {
  std::string_view id;
  std::string_view name;
  std::string_view type;
};

// Only int, long, double and string: Boost rejects a boolean `true`, and APOC reads `1` as false. Ids equal
// names but for `label`, which nodes and edges both have. No attribute is named `id`, which NetworkX and
// Gephi keep for themselves.
constexpr std::array node_keys{
    Key{"labels", "labels", "string"},
    Key{"label", "label", "string"},
    Key{"type", "type", "string"},
    Key{"iri", "iri", "string"},
    Key{"aliases", "aliases", "string"},
    Key{"code", "code", "string"},
    Key{"within", "within", "string"},
    Key{"mention_count", "mention_count", "int"},
    Key{"document_count", "document_count", "int"},
    Key{"observations", "observations", "string"},
};
constexpr std::array edge_keys{
    Key{"e_label", "label", "string"},       Key{"relation", "relation", "string"},
    Key{"weight", "weight", "double"},       Key{"confidence", "confidence", "double"},
    Key{"status", "status", "string"},       Key{"first_date", "first_date", "string"},
    Key{"last_date", "last_date", "string"}, Key{"roles", "roles", "string"},
    Key{"documents", "documents", "string"}, Key{"sources", "sources", "string"},
    Key{"shared", "shared", "string"},       Key{"quote", "quote", "string"},
};

// Edges have some fields of these names too, and ids of keys are unique.
Key observation_key(const ObservationField& field) {
  const std::string_view type = field.kind == FieldKind::Number ? "double" : "string";
  if (field.name == "confidence") return {"n_confidence", field.name, type};
  if (field.name == "status") return {"n_status", field.name, type};
  if (field.name == "quote") return {"n_quote", field.name, type};
  return {field.name, field.name, type};
}

class GraphmlWriter {
 public:
  GraphmlWriter(const GraphStore& graph, const ExportOptions& options, OutputFile& file)
      : graph_(graph),
        options_(options),
        file_(file),
        out_(file.buffer()),
        view_(graph, options),
        measures_(measures_of(view_)) {
    for (std::size_t t = 0; t < edge_type_count; ++t) labels_[t] = edge_label(static_cast<EdgeType>(t));
  }

  void write() {
    write_head();
    for (std::size_t n = 0; n < view_.nodes().size(); ++n) {
      write_node(n);
      file_.spill();
    }
    if (options_.observation_nodes) for_each_observation(&GraphmlWriter::write_observation);
    view_.for_each_edge([this](const Edge& edge) {
      write_edge(edge);
      file_.spill();
    });
    if (options_.observation_nodes) for_each_observation(&GraphmlWriter::write_observation_edge);
    out_.append("</graph>\n</graphml>\n");
  }

 private:
  void write_head();
  void write_key(const Key& key, std::string_view domain);
  void write_node(std::size_t node);
  void write_measures(std::size_t node);
  void write_edge(const Edge& edge);
  void write_sources(const Edge& edge);
  void write_observation(const ObservationRow& observation);
  void write_observation_edge(const ObservationRow& observation);

  void for_each_observation(void (GraphmlWriter::*write_one)(const ObservationRow&)) {
    for (const std::uint32_t entity : view_.nodes()) {
      for (const ObservationRow& observation : view_.observations_of(entity)) (this->*write_one)(observation);
      file_.spill();
    }
  }

  void open_edge(std::string_view id, std::string_view source, std::string_view target,
                 std::string_view label) {
    out_.append("<edge id=\"");
    append_xml(out_, id);
    out_.append("\" source=\"");
    append_xml(out_, source);
    out_.append("\" target=\"");
    append_xml(out_, target);
    out_.append("\" label=\"").append(label).append("\">");
    data("e_label", label);
  }
  void open_node(std::string_view id, std::string_view labels) {
    out_.append("<node id=\"");
    append_xml(out_, id);
    out_.append("\" labels=\"").append(labels).append("\">");
    data("labels", labels);
  }

  void data(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out_.append("<data key=\"").append(key).append("\">");
    append_xml(out_, text);
    out_.append("</data>");
  }

  const GraphStore& graph_;
  const ExportOptions& options_;
  OutputFile& file_;
  std::string& out_;
  PropertyGraph view_;
  std::shared_ptr<const NodeMeasures> measures_;
  std::array<std::string, edge_type_count> labels_;
  std::string room_;
};

void GraphmlWriter::write_key(const Key& key, std::string_view domain) {
  out_.append("<key id=\"").append(key.id).append("\" for=\"").append(domain);
  out_.append("\" attr.name=\"").append(key.name).append("\" attr.type=\"").append(key.type).append("\"/>\n");
}

void GraphmlWriter::write_head() {
  out_.append(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
  for (const Key& key : node_keys) write_key(key, "node");
  for (const std::string& column : view_.columns()) write_key({column, column, "double"}, "node");
  for (const auto& column : measures_->columns())
    write_key({column.name, column.name, column.whole ? "int" : "double"}, "node");
  if (!measures_->columns().empty()) {
    for (const std::string_view axis : {"x", "y"}) write_key({axis, axis, "double"}, "node");
  }
  if (options_.observation_nodes) {
    for (const ObservationField& field : observation_fields()) write_key(observation_key(field), "node");
  }
  for (const Key& key : edge_keys) write_key(key, "edge");
  out_.append("<graph id=\"yuantu\" edgedefault=\"");
  out_.append(view_.directed() ? "directed" : "undirected").append("\">\n");
}

void GraphmlWriter::write_node(std::size_t node) {
  const std::uint32_t index = view_.nodes()[node];
  const Entity& entity = view_.rows().entity(index);
  room_.assign(":Entity:").append(name_of(entity.type));
  open_node(entity.id, room_);
  data("label", entity.label);
  data("type", name_of(entity.type));
  room_.assign(options_.base).append(entity.id);
  data("iri", room_);
  data("aliases", aliases_json(entity));
  data("code", entity.code);
  data("within", within_json(graph_, entity));
  data("mention_count", std::to_string(entity.mention_count));
  data("document_count", std::to_string(entity.document_count));
  data("observations", observations_json(view_.observations_of(index)));
  for (const NodeValue& value : view_.values_of(index))
    data(view_.columns()[value.column], value.value.to_string());
  write_measures(node);
  out_.append("</node>\n");
}

void GraphmlWriter::write_measures(std::size_t node) {
  const auto& columns = measures_->columns();
  if (columns.empty()) return;
  for (std::size_t c = 0; c < columns.size(); ++c) data(columns[c].name, measures_->value(c, node));
  data("x", coordinate_text(measures_->position(node).x));
  data("y", coordinate_text(measures_->position(node).y));
}

void GraphmlWriter::write_edge(const Edge& edge) {
  open_edge(view_.edge_id(edge), view_.id(edge.head), view_.id(edge.tail),
            labels_[static_cast<std::size_t>(edge.type)]);
  data("relation", name_of(edge.type));
  data("weight", std::to_string(edge.weight));
  data("confidence", confidence_text(edge.confidence));
  if (edge.planned) data("status", name_of(Status::Planned));
  const Dates dates = dates_of(view_, edge);
  data("first_date", dates.first);
  data("last_date", dates.last);
  data("roles", roles_json(view_, edge));
  data("shared", shared_json(view_, edge));
  write_sources(edge);
  out_.append("</edge>\n");
}

void GraphmlWriter::write_sources(const Edge& edge) {
  if (options_.provenance != Provenance::None) data("documents", documents_json(view_, edge));
  if (options_.provenance == Provenance::Claims) {
    data("sources", sources_json(view_, edge));
    data("quote", view_.rows().quote(view_.best_claim(edge).passage));
  }
}

void GraphmlWriter::write_observation(const ObservationRow& observation) {
  open_node(observation.id, ":Observation");
  data("label", observation_label(observation));
  data("type", "Observation");
  room_.assign(options_.base).append(observation.id);
  data("iri", room_);
  for (const ObservationField& field : observation_fields())
    data(observation_key(field).id, field.text(view_, observation));
  out_.append("</node>\n");
}

void GraphmlWriter::write_observation_edge(const ObservationRow& observation) {
  open_edge(observation_edge_id(observation), view_.id(observation.about), observation.id,
            observation_edge_label);
  data("relation", observation_edge_name);
  data("weight", "1");
  data("confidence", confidence_text(observation.confidence));
  out_.append("</edge>\n");
}

}  // namespace

std::unique_ptr<Exporter> make_graphml() {
  return std::make_unique<FileExporter<GraphmlWriter>>("graphml");
}

}  // namespace yuantu
