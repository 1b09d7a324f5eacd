// SPDX-License-Identifier: Apache-2.0
// Writes GEXF 1.3, which has what GraphML lacks: kinds of edges, colours, sizes, positions and time:
// GraphStore -> graph.gexf.
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>

#include "exporters/escape.hpp"
#include "exporters/file_exporter.hpp"
#include "exporters/makers.hpp"
#include "exporters/node_measures.hpp"
#include "exporters/number_text.hpp"
#include "exporters/observation_fields.hpp"
#include "exporters/output_file.hpp"
#include "exporters/property_graph.hpp"
#include "exporters/type_colours.hpp"

namespace yuantu {
namespace {

class GexfWriter {
 public:
  GexfWriter(const GraphStore& graph, const ExportOptions& options, OutputFile& file)
      : options_(options),
        file_(file),
        out_(file.buffer()),
        view_(graph, options),
        measures_(measures_of(view_)),
        degrees_(graph.entity_ids.size()) {
    view_.for_each_edge([this](const Edge& edge) {
      ++degrees_[edge.head];
      ++degrees_[edge.tail];
    });
    for (std::size_t t = 0; t < edge_type_count; ++t) labels_[t] = edge_label(static_cast<EdgeType>(t));
  }

  void write() {
    write_head();
    out_.append("<nodes>\n");
    for (std::size_t n = 0; n < view_.nodes().size(); ++n) {
      write_node(n);
      if (options_.observation_nodes) write_observations(n);
      file_.spill();
    }
    out_.append("</nodes>\n<edges>\n");
    view_.for_each_edge([this](const Edge& edge) {
      write_edge(edge);
      file_.spill();
    });
    if (options_.observation_nodes) write_observation_edges();
    out_.append("</edges>\n</graph>\n</gexf>\n");
  }

 private:
  void write_head();
  void declare_node_attributes();
  void write_node(std::size_t node);
  void write_measures(std::size_t node);
  void write_observations(std::size_t node);
  void write_edge(const Edge& edge);
  void write_observation_edges();
  void declare(std::string_view title, std::string_view type);
  void open_edge(std::string_view id, std::string_view source, std::string_view target,
                 std::string_view label, std::uint32_t weight);

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
  void draw(Colour colour, long size) {
    out_.append("<viz:color r=\"").append(std::to_string(colour.red)).append("\" g=\"");
    out_.append(std::to_string(colour.green)).append("\" b=\"").append(std::to_string(colour.blue));
    out_.append("\"/><viz:size value=\"").append(std::to_string(size)).append("\"/>");
  }
  void place(double x, double y) {
    out_.append("<viz:position x=\"").append(coordinate_text(x)).append("\" y=\"");
    out_.append(coordinate_text(y)).append("\" z=\"0\"/>");
  }

  const ExportOptions& options_;
  OutputFile& file_;
  std::string& out_;
  PropertyGraph view_;
  std::shared_ptr<const NodeMeasures> measures_;
  std::vector<std::uint32_t> degrees_;
  std::array<std::string, edge_type_count> labels_;
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
      "<graph defaultedgetype=\"");
  out_.append(view_.directed() ? "directed" : "undirected");
  out_.append(
      "\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n"
      "<attributes class=\"node\">\n");
  declare_node_attributes();
  out_.append("</attributes>\n<attributes class=\"edge\">\n");
  declare("relation", "string");
  declare("confidence", "double");
  declare("status", "string");
  declare("documents", "string");
  declare("shared", "string");
  out_.append("</attributes>\n");
}

void GexfWriter::declare_node_attributes() {
  declare("type", "string");
  declare("iri", "string");
  declare("aliases", "string");
  declare("code", "string");
  declare("mention_count", "integer");
  declare("document_count", "integer");
  for (const std::string& column : view_.columns()) declare(column, "double");
  for (const auto& column : measures_->columns()) declare(column.name, column.whole ? "integer" : "double");
  if (!options_.observation_nodes) return;
  for (const ObservationField& field : observation_fields())
    declare(field.name, field.kind == FieldKind::Number ? "double" : "string");
}

void GexfWriter::write_node(std::size_t node) {
  const std::uint32_t index = view_.nodes()[node];
  const Entity& entity = view_.rows().entity(index);
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
    value(view_.columns()[number.column], number.value.to_string());
  }
  write_measures(node);
  out_.append("</attvalues>");
  // Area, not width, grows with the number of edges.
  draw(colour_of(entity.type), std::lround(4 + 3 * std::sqrt(degrees_[index])));
  if (!measures_->columns().empty()) place(measures_->position(node).x, measures_->position(node).y);
  out_.append("</node>\n");
}

void GexfWriter::write_measures(std::size_t node) {
  for (std::size_t c = 0; c < measures_->columns().size(); ++c)
    value(measures_->columns()[c].name, measures_->value(c, node));
}

// On a ring around their entity, a hand's breadth apart.
void GexfWriter::write_observations(std::size_t node) {
  const auto observations = view_.observations_of(view_.nodes()[node]);
  for (std::size_t i = 0; i < observations.size(); ++i) {
    const ObservationRow& observation = observations[i];
    out_.append("<node");
    attribute("id", observation.id);
    attribute("label", observation_label(observation));
    out_.append("><attvalues>");
    value("type", "Observation");
    value("iri", options_.base + observation.id);
    for (const ObservationField& field : observation_fields()) {
      value(field.name, field.text(view_, observation));
    }
    out_.append("</attvalues>");
    draw(observation_colour, 3);
    if (!measures_->columns().empty()) {
      constexpr double ring = 12;
      const double angle =
          6.283185307179586 * static_cast<double>(i) / static_cast<double>(observations.size());
      const Point& middle = measures_->position(node);
      place(middle.x + ring * std::cos(angle), middle.y + ring * std::sin(angle));
    }
    out_.append("</node>\n");
  }
}

void GexfWriter::open_edge(std::string_view id, std::string_view source, std::string_view target,
                           std::string_view label, std::uint32_t weight) {
  out_.append("<edge");
  attribute("id", id);
  attribute("source", source);
  attribute("target", target);
  attribute("kind", label);
  attribute("label", label);
  attribute("weight", std::to_string(weight));
}

void GexfWriter::write_edge(const Edge& edge) {
  const Dates dates = dates_of(view_, edge);
  open_edge(view_.edge_id(edge), view_.id(edge.head), view_.id(edge.tail),
            labels_[static_cast<std::size_t>(edge.type)], edge.weight);
  if (!dates.first.empty()) {
    attribute("start", dates.first);
    attribute("end", dates.last);
  }
  out_.append("><attvalues>");
  value("relation", name_of(edge.type));
  value("confidence", confidence_text(edge.confidence));
  if (edge.planned) value("status", name_of(Status::Planned));
  if (options_.provenance != Provenance::None) value("documents", documents_json(view_, edge));
  value("shared", shared_json(view_, edge));
  out_.append("</attvalues></edge>\n");
}

void GexfWriter::write_observation_edges() {
  for (const std::uint32_t entity : view_.nodes()) {
    for (const ObservationRow& observation : view_.observations_of(entity)) {
      open_edge(observation_edge_id(observation), view_.id(entity), observation.id, observation_edge_label,
                1);
      out_.append("><attvalues>");
      value("relation", observation_edge_name);
      value("confidence", confidence_text(observation.confidence));
      out_.append("</attvalues></edge>\n");
    }
    file_.spill();
  }
}

}  // namespace

std::unique_ptr<Exporter> make_gexf() {
  return std::make_unique<FileExporter<GexfWriter>>("gexf");
}

}  // namespace yuantu
