// SPDX-License-Identifier: Apache-2.0
// Writes JSON Lines: EntityGraph -> entities.jsonl, claims.jsonl, observations.jsonl.
#include "exporters/escape.hpp"
#include "exporters/graph_file.hpp"
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
  JsonlWriter(const EntityGraph& graph, const ExportOptions& options) : graph_(graph), options_(options) {}

  void write_entities(OutputFile& file) const {
    for (const Entity& entity : graph_.entities) {
      JsonLine line(file.buffer());
      line.text("id", entity.id).text("type", name_of(entity.type)).text("label", entity.label);
      line.raw("aliases", aliases_json(entity))
          .text("code", entity.code)
          .raw("within", within_json(graph_, entity));
      line.raw("mention_count", std::to_string(entity.mention_count));
      line.raw("document_count", std::to_string(entity.document_count)).end();
      file.spill();
    }
  }

  void write_claims(OutputFile& file) const {
    for (const Claim& claim : graph_.claims) {
      JsonLine line(file.buffer());
      line.text("id", claim.id).text("head", graph_.entities[claim.head].id);
      line.text("relation", name_of(claim.relation)).text("tail", graph_.entities[claim.tail].id);
      line.text("head_label", graph_.entities[claim.head].label);
      line.text("tail_label", graph_.entities[claim.tail].label);
      line.raw("confidence", confidence_text(claim.confidence)).text("rule", claim.rule);
      line.text("status", name_of(claim.status)).text("time", claim.time ? to_string(*claim.time) : "");
      line.text("role", claim.role);
      if (claim.amount) {
        line.raw("amount", claim.amount->value.to_string()).text("unit", claim.amount->unit);
      }
      add_source(line, claim.passage);
      line.end();
      file.spill();
    }
  }

  void write_observations(OutputFile& file) const {
    for (const Observation& observation : graph_.observations) {
      JsonLine line(file.buffer());
      line.text("id", observation.id).text("about", graph_.entities[observation.about].id);
      line.text("about_label", graph_.entities[observation.about].label);
      line.text("metric", name_of(observation.metric)).raw("value", observation.quantity.value.to_string());
      line.text("unit", observation.quantity.unit).text("of", observation.of);
      line.text("time", observation.period ? to_string(*observation.period) : "");
      line.text("bound", name_of(observation.bound)).text("status", name_of(observation.status));
      line.raw("confidence", confidence_text(observation.confidence)).text("rule", observation.rule);
      line.text("raw_text", observation.raw_text);
      add_source(line, observation.passage);
      line.end();
      file.spill();
    }
  }

 private:
  void add_source(JsonLine& line, std::uint32_t index) const {
    if (options_.provenance == Provenance::None) return;
    const Passage& passage = graph_.passages[index];
    line.text("document", graph_.documents[passage.document].name);
    if (options_.provenance != Provenance::Claims) return;
    std::string ranges;
    for (const Span range : passage.source) {
      ranges.append(ranges.empty() ? "[[" : ",[").append(std::to_string(range.begin)).append(",");
      ranges.append(std::to_string(range.end)).append("]");
    }
    line.raw("chars", ranges + "]").text("quote", passage.quote);
  }

  const EntityGraph& graph_;
  const ExportOptions& options_;
};

class JsonlExporter final : public Exporter {
 public:
  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    const JsonlWriter writer(graph, options);
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
