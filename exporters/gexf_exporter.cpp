// SPDX-License-Identifier: Apache-2.0
// Writes GEXF 1.3, which has what GraphML lacks: kinds of edges, colours, sizes and time: EntityGraph ->
// graph.gexf.
#include <array>
#include <cmath>
#include <cstdint>

#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/makers.hpp"
#include "exporters/number_text.hpp"
#include "exporters/output_file.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

struct Colour {
  int red;
  int green;
  int blue;
};

// One colour for each type, far enough apart for fourteen kinds and for colour-blind readers where it can be
// had (Tableau 20 without its greys).
constexpr std::array<Colour, entity_type_count> colours{{
    {31, 119, 180},   // Company
    {44, 160, 44},    // Park
    {148, 103, 189},  // Lab
    {23, 190, 207},   // University
    {214, 39, 40},    // Government
    {174, 199, 232},  // Organization
    {255, 127, 14},   // Project
    {227, 119, 194},  // Person
    {140, 86, 75},    // Place
    {188, 189, 34},   // Product
    {152, 223, 138},  // Industry
    {255, 187, 120},  // Event
    {197, 176, 213},  // Policy
    {219, 219, 141},  // Honor
}};

class GexfWriter {
 public:
  GexfWriter(const EntityGraph& graph, const ExportOptions& options, OutputFile& file)
      : graph_(graph), options_(options), file_(file), out_(file.buffer()), view_(property_graph(graph)) {
    degrees_.resize(graph.entities.size());
    for (const Edge& edge : view_.edges) {
      ++degrees_[edge.head];
      ++degrees_[edge.tail];
    }
    for (std::size_t r = 0; r < relation_type_count; ++r)
      labels_[r] = edge_label(static_cast<RelationType>(r));
  }

  void write() {
    write_head();
    out_.append("<nodes>\n");
    for (std::uint32_t e = 0; e < graph_.entities.size(); ++e) {
      write_node(e);
      file_.spill();
    }
    out_.append("</nodes>\n<edges>\n");
    for (const Edge& edge : view_.edges) {
      write_edge(edge);
      file_.spill();
    }
    out_.append("</edges>\n</graph>\n</gexf>\n");
  }

 private:
  void write_head();
  void write_node(std::uint32_t index);
  void write_edge(const Edge& edge);
  void declare(std::string_view title, std::string_view type);

  void attribute(std::string_view name, std::string_view text) {
    out_.append(" ").append(name).append("=\"");
    append_xml(out_, text);
    out_.append("\"");
  }
  void value(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out_.append("<attvalue for=\"").append(name).append("\" value=\"");
    append_xml(out_, text);
    out_.append("\"/>");
  }

  const EntityGraph& graph_;
  const ExportOptions& options_;
  OutputFile& file_;
  std::string& out_;
  PropertyGraph view_;
  std::vector<std::uint32_t> degrees_;
  std::array<std::string, relation_type_count> labels_;
};

void GexfWriter::declare(std::string_view title, std::string_view type) {
  out_.append("<attribute id=\"").append(title).append("\" title=\"").append(title);
  out_.append("\" type=\"").append(type).append("\"/>\n");
}

void GexfWriter::write_head() {
  out_.append(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
      "<meta><creator>yuantu</creator></meta>\n"
      "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" "
      "timerepresentation=\"interval\">\n"
      "<attributes class=\"node\">\n");
  declare("type", "string");
  declare("iri", "string");
  declare("aliases", "string");
  declare("code", "string");
  declare("mention_count", "integer");
  declare("document_count", "integer");
  for (const std::string& column : view_.columns) declare(column, "double");
  out_.append("</attributes>\n<attributes class=\"edge\">\n");
  declare("relation", "string");
  declare("confidence", "double");
  declare("status", "string");
  declare("documents", "string");
  out_.append("</attributes>\n");
}

void GexfWriter::write_node(std::uint32_t index) {
  const Entity& entity = graph_.entities[index];
  out_.append("<node");
  attribute("id", entity.id);
  attribute("label", entity.label);
  out_.append("><attvalues>");
  value("type", name_of(entity.type));
  value("iri", options_.base + entity.id);
  value("aliases", aliases_json(entity));
  value("code", entity.code);
  value("mention_count", std::to_string(entity.mention_count));
  value("document_count", std::to_string(entity.document_count));
  for (const NodeValue& number : view_.values_of(index)) {
    value(view_.columns[number.column], number.value.to_string());
  }
  out_.append("</attvalues>");
  const Colour colour = colours[static_cast<std::size_t>(entity.type)];
  // Area, not width, grows with the number of edges.
  const auto size = std::lround(4 + 3 * std::sqrt(degrees_[index]));
  out_.append("<viz:color r=\"").append(std::to_string(colour.red)).append("\" g=\"");
  out_.append(std::to_string(colour.green)).append("\" b=\"").append(std::to_string(colour.blue));
  out_.append("\"/><viz:size value=\"").append(std::to_string(size)).append("\"/></node>\n");
}

void GexfWriter::write_edge(const Edge& edge) {
  const std::string& label = labels_[static_cast<std::size_t>(edge.relation)];
  const Dates dates = dates_of(graph_, edge);
  out_.append("<edge");
  attribute("id", graph_.claims[edge.first_claim].id);
  attribute("source", graph_.entities[edge.head].id);
  attribute("target", graph_.entities[edge.tail].id);
  attribute("kind", label);
  attribute("label", label);
  attribute("weight", std::to_string(edge.weight));
  if (!dates.first.empty()) {
    attribute("start", dates.first);
    attribute("end", dates.last);
  }
  out_.append("><attvalues>");
  value("relation", name_of(edge.relation));
  value("confidence", confidence_text(edge.confidence));
  if (edge.planned) value("status", name_of(Status::Planned));
  if (options_.provenance != Provenance::None) value("documents", documents_json(graph_, edge));
  out_.append("</attvalues></edge>\n");
}

class GexfExporter final : public Exporter {
 public:
  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    OutputFile file(graph_file(directory, "gexf", options));
    GexfWriter(graph, options, file).write();
    file.commit();
    return {file.path().string()};
  }
};

}  // namespace

std::unique_ptr<Exporter> make_gexf() {
  return std::make_unique<GexfExporter>();
}

}  // namespace yuantu
