// SPDX-License-Identifier: Apache-2.0
// Writes tables for spreadsheets and pandas: GraphStore -> nodes.csv, edges.csv, observations.csv.
#include "exporters/csv_row.hpp"
#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/makers.hpp"
#include "exporters/number_text.hpp"
#include "exporters/output_file.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

// Without it Excel takes UTF-8 for the local encoding; pandas and R skip it.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string joined(const std::vector<AltLabel>& labels) {
  std::string text;
  for (const AltLabel& label : labels) text.append(text.empty() ? "" : " | ").append(label.text);
  return text;
}

class TableWriter {
 public:
  TableWriter(const GraphStore& graph, const ExportOptions& options)
      : options_(options), view_(graph, options) {}

  void write_nodes(OutputFile& file);
  void write_edges(OutputFile& file);
  void write_observations(OutputFile& file);

 private:
  std::string_view document_name(std::uint32_t document) {
    return options_.provenance == Provenance::None ? std::string_view()
                                                   : view_.rows().document_name(document);
  }
  std::string_view quote(std::uint32_t passage) {
    return options_.provenance == Provenance::Claims ? view_.rows().quote(passage) : std::string_view();
  }

  const ExportOptions& options_;
  PropertyGraph view_;
};

void TableWriter::write_nodes(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(byte_order_mark).append("id,type,label,aliases,code,mention_count,document_count");
  for (const std::string& column : view_.columns()) out.append(",").append(column);
  out.append("\n");
  CsvRow row(out, &append_csv_safe);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& entity = view_.rows().entity(e);
    row.text(entity.id).plain(name_of(entity.type)).text(entity.label).text(joined(entity.alt_labels));
    row.text(entity.code)
        .plain(std::to_string(entity.mention_count))
        .plain(std::to_string(entity.document_count));
    append_columns(row, view_.columns().size(), view_.values_of(e));
    row.end();
    file.spill();
  }
}

void TableWriter::write_edges(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(byte_order_mark);
  out.append(
      "source,source_label,relation,target,target_label,weight,confidence,status,first_date,last_date,role,");
  out.append("document,quote,shared\n");
  CsvRow row(out, &append_csv_safe);
  view_.for_each_edge([&](const Edge& edge) {
    const Entity& head = view_.rows().entity(edge.head);
    const ClaimRow& best = view_.best_claim(edge);
    const Dates dates = dates_of(view_, edge);
    row.text(head.id)
        .text(head.label)
        .plain(name_of(edge.type))
        .text(view_.id(edge.tail))
        .text(view_.rows().label(edge.tail));
    row.plain(std::to_string(edge.weight)).plain(confidence_text(edge.confidence));
    row.plain(edge.planned ? name_of(Status::Planned) : "").plain(dates.first).plain(dates.last);
    row.text(best.role).text(document_name(best.document)).text(quote(best.passage));
    row.text(shared_json(view_, edge)).end();
    file.spill();
  });
}

void TableWriter::write_observations(OutputFile& file) {
  std::string& out = file.buffer();
  out.append(byte_order_mark);
  out.append(
      "id,about,about_label,metric,value,unit,of,period_start,period_end,bound,status,confidence,raw_text,");
  out.append("document,quote\n");
  CsvRow row(out, &append_csv_safe);
  for (const std::uint32_t e : view_.nodes()) {
    const Entity& about = view_.rows().entity(e);
    for (const ObservationRow& observation : view_.observations_of(e)) {
      const auto& period = observation.period;
      row.text(observation.id).text(about.id).text(about.label).plain(name_of(observation.metric));
      row.plain(observation.quantity.value.to_string()).text(observation.quantity.unit).text(observation.of);
      row.plain(period ? to_string(first_day(period->first)) : "")
          .plain(period ? to_string(last_day(period->last)) : "");
      row.plain(name_of(observation.bound)).plain(observation.status == Status::Planned ? "planned" : "");
      row.plain(confidence_text(observation.confidence)).text(observation.raw_text);
      row.text(document_name(observation.document)).text(quote(observation.passage)).end();
      file.spill();
    }
  }
}

class TablesExporter final : public Exporter {
 public:
  std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    TableWriter writer(graph, options);
    OutputFile nodes(file_in(directory, "nodes.csv", options));
    OutputFile edges(file_in(directory, "edges.csv", options));
    OutputFile observations(file_in(directory, "observations.csv", options));
    writer.write_nodes(nodes);
    writer.write_edges(edges);
    writer.write_observations(observations);
    return commit_all({&nodes, &edges, &observations});
  }
};

}  // namespace

std::unique_ptr<Exporter> make_tables() {
  return std::make_unique<TablesExporter>();
}

}  // namespace yuantu
