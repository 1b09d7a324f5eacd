// SPDX-License-Identifier: Apache-2.0
// Writes GraphML that Gephi, NetworkX, igraph, graphology, APOC and Boost all read: EntityGraph ->
// graph.graphml.
//
// Written directly: boost::write_graphml loses the ids, leaves attr.name unescaped and is three times slower.
#include <array>

#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/makers.hpp"
#include "exporters/number_text.hpp"
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
    Key{"quote", "quote", "string"},
};

class GraphmlWriter {
 public:
  GraphmlWriter(const EntityGraph& graph, const ExportOptions& options, OutputFile& file)
      : graph_(graph),
        options_(options),
        file_(file),
        out_(file.buffer()),
        view_(property_graph(graph)),
        observations_of_(group_by(graph.observations, graph.entities.size(), &Observation::about)) {
    for (std::size_t r = 0; r < relation_type_count; ++r) {
      labels_[r] = edge_label(static_cast<RelationType>(r));
    }
  }

  void write() {
    write_head();
    for (std::uint32_t e = 0; e < graph_.entities.size(); ++e) {
      write_node(e);
      file_.spill();
    }
    for (const Edge& edge : view_.edges) {
      write_edge(edge);
      file_.spill();
    }
    out_.append("</graph>\n</graphml>\n");
  }

 private:
  void write_head();
  void write_key(const Key& key, std::string_view domain);
  void write_node(std::uint32_t index);
  void write_edge(const Edge& edge);

  void data(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out_.append("<data key=\"").append(key).append("\">");
    append_xml(out_, text);
    out_.append("</data>");
  }

  const EntityGraph& graph_;
  const ExportOptions& options_;
  OutputFile& file_;
  std::string& out_;
  PropertyGraph view_;
  Groups observations_of_;
  std::array<std::string, relation_type_count> labels_;
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
  for (const std::string& column : view_.columns) write_key({column, column, "double"}, "node");
  for (const Key& key : edge_keys) write_key(key, "edge");
  out_.append("<graph id=\"yuantu\" edgedefault=\"directed\">\n");
}

void GraphmlWriter::write_node(std::uint32_t index) {
  const Entity& entity = graph_.entities[index];
  room_.assign(":Entity:").append(name_of(entity.type));
  out_.append("<node id=\"");
  append_xml(out_, entity.id);
  out_.append("\" labels=\"").append(room_).append("\">");
  data("labels", room_);
  data("label", entity.label);
  data("type", name_of(entity.type));
  room_.assign(options_.base).append(entity.id);
  data("iri", room_);
  data("aliases", aliases_json(entity));
  data("code", entity.code);
  data("within", within_json(graph_, entity));
  data("mention_count", std::to_string(entity.mention_count));
  data("document_count", std::to_string(entity.document_count));
  data("observations", observations_json(graph_, observations_of_[index]));
  for (const NodeValue& value : view_.values_of(index))
    data(view_.columns[value.column], value.value.to_string());
  out_.append("</node>\n");
}

void GraphmlWriter::write_edge(const Edge& edge) {
  const Claim& first = graph_.claims[edge.first_claim];
  const std::string& label = labels_[static_cast<std::size_t>(edge.relation)];
  out_.append("<edge id=\"");
  append_xml(out_, first.id);
  out_.append("\" source=\"");
  append_xml(out_, graph_.entities[edge.head].id);
  out_.append("\" target=\"");
  append_xml(out_, graph_.entities[edge.tail].id);
  out_.append("\" label=\"").append(label).append("\">");
  data("e_label", label);
  data("relation", name_of(edge.relation));
  data("weight", std::to_string(edge.weight));
  data("confidence", confidence_text(edge.confidence));
  if (edge.planned) data("status", name_of(Status::Planned));
  const Dates dates = dates_of(graph_, edge);
  data("first_date", dates.first);
  data("last_date", dates.last);
  data("roles", roles_json(graph_, edge));
  if (options_.provenance != Provenance::None) data("documents", documents_json(graph_, edge));
  if (options_.provenance == Provenance::Claims) {
    data("sources", sources_json(graph_, edge));
    data("quote", graph_.passages[graph_.claims[edge.best_claim].passage].quote);
  }
  out_.append("</edge>\n");
}

class GraphmlExporter final : public Exporter {
 public:
  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    OutputFile file(graph_file(directory, "graphml", options));
    GraphmlWriter(graph, options, file).write();
    file.commit();
    return {file.path().string()};
  }
};

}  // namespace

std::unique_ptr<Exporter> make_graphml() {
  return std::make_unique<GraphmlExporter>();
}

}  // namespace yuantu
