// SPDX-License-Identifier: Apache-2.0
// Writes JSON Lines: GraphStore -> entities.jsonl, claims.jsonl, observations.jsonl.
#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/graph_rows.hpp"
#include "exporters/makers.hpp"
#include "exporters/number_text.hpp"
#include "exporters/output_file.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

// One object on a line; fields without a value are left out.
class JsonLine {
 public:
  explicit JsonLine(std::string& out) : out_(out) { out_.push_back('{'); }

  JsonLine& text(std::string_view name, std::string_view value) {
    if (value.empty()) return *this;
    key(name);
    append_json(out_, value);
    return *this;
  }
  // A number, or JSON that is ready.
  JsonLine& raw(std::string_view name, std::string_view json) {
    if (json.empty()) return *this;
    key(name);
    out_.append(json);
    return *this;
  }
  void end() { out_.append("}\n"); }

 private:
  void key(std::string_view name) {
    if (!first_) out_.push_back(',');
    first_ = false;
    out_.append("\"").append(name).append("\":");
  }

  std::string& out_;
  bool first_ = true;
};

class JsonlWriter {
 public:
  JsonlWriter(const GraphStore& graph, const ExportOptions& options)
      : graph_(graph), options_(options), rows_(graph) {}

  void write_entities(OutputFile& file) {
    for (std::uint32_t e = 0; e < graph_.entities.size(); ++e) {
      write_entity(JsonLine(file.buffer()), rows_.entity(e));
      file.spill();
    }
  }

  void write_claims(OutputFile& file) {
    RowStore<ClaimRow>::Reader claims(graph_.claims);
    for (std::uint32_t c = 0; c < graph_.claims.size(); ++c) {
      write_claim(JsonLine(file.buffer()), claims[c]);
      file.spill();
    }
  }

  void write_observations(OutputFile& file) {
    RowStore<ObservationRow>::Reader observations(graph_.observations);
    for (std::uint32_t o = 0; o < graph_.observations.size(); ++o) {
      write_observation(JsonLine(file.buffer()), observations[o]);
      file.spill();
    }
  }

 private:
  void write_entity(JsonLine line, const Entity& entity) const {
    line.text("id", entity.id).text("type", name_of(entity.type)).text("label", entity.label);
    line.raw("aliases", aliases_json(entity)).text("code", entity.code);
    line.raw("within", within_json(graph_, entity));
    line.raw("mention_count", std::to_string(entity.mention_count));
    line.raw("document_count", std::to_string(entity.document_count)).end();
  }

  void write_claim(JsonLine line, const ClaimRow& claim) {
    line.text("id", claim.id).text("head", graph_.entity_ids[claim.head]);
    line.text("relation", name_of(claim.relation)).text("tail", graph_.entity_ids[claim.tail]);
    line.text("head_label", rows_.entity(claim.head).label);
    line.text("tail_label", rows_.label(claim.tail));
    line.raw("confidence", confidence_text(claim.confidence)).text("rule", claim.rule);
    line.text("status", name_of(claim.status)).text("time", claim.time ? to_string(*claim.time) : "");
    line.text("role", claim.role);
    if (claim.amount) {
      line.raw("amount", claim.amount->value.to_string()).text("unit", claim.amount->unit);
    }
    add_source(line, claim);
    line.end();
  }

  void write_observation(JsonLine line, const ObservationRow& observation) {
    line.text("id", observation.id).text("about", graph_.entity_ids[observation.about]);
    line.text("about_label", rows_.entity(observation.about).label);
    line.text("metric", name_of(observation.metric)).raw("value", observation.quantity.value.to_string());
    line.text("unit", observation.quantity.unit).text("of", observation.of);
    line.text("time", observation.period ? to_string(*observation.period) : "");
    line.text("bound", name_of(observation.bound)).text("status", name_of(observation.status));
    line.raw("confidence", confidence_text(observation.confidence)).text("rule", observation.rule);
    line.text("raw_text", observation.raw_text);
    add_source(line, observation);
    line.end();
  }

  template <class Sourced>
  void add_source(JsonLine& line, const Sourced& fact) {
    if (options_.provenance == Provenance::None) return;
    line.text("document", rows_.document_name(fact.document));
    if (options_.provenance != Provenance::Claims) return;
    std::string ranges;
    for (const Span range : fact.source) {
      ranges.append(ranges.empty() ? "[[" : ",[").append(std::to_string(range.begin)).append(",");
      ranges.append(std::to_string(range.end)).append("]");
    }
    line.raw("chars", ranges + "]").text("quote", rows_.quote(fact.passage));
  }

  const GraphStore& graph_;
  const ExportOptions& options_;
  GraphRows rows_;
};

class JsonlExporter final : public Exporter {
 public:
  std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    JsonlWriter writer(graph, options);
    OutputFile entities(file_in(directory, "entities.jsonl", options));
    OutputFile claims(file_in(directory, "claims.jsonl", options));
    OutputFile observations(file_in(directory, "observations.jsonl", options));
    writer.write_entities(entities);
    writer.write_claims(claims);
    writer.write_observations(observations);
    return commit_all({&entities, &claims, &observations});
  }
};

}  // namespace

std::unique_ptr<Exporter> make_jsonl() {
  return std::make_unique<JsonlExporter>();
}

}  // namespace yuantu
