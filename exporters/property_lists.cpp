// SPDX-License-Identifier: Apache-2.0
// Lists for flat formats: aliases, observations, documents, sources and roles as JSON texts.
#include <algorithm>

#include "exporters/escape.hpp"
#include "exporters/passage_iri.hpp"
#include "exporters/property_graph.hpp"

namespace yuantu {
namespace {

// A JSON array put together piece by piece; empty text where nothing came.
class JsonArray {
 public:
  // The text to append the next element to.
  std::string& next() {
    text_.push_back(text_.empty() ? '[' : ',');
    return text_;
  }
  void add(std::string_view element) { append_json(next(), element); }
  std::string take() {
    if (!text_.empty()) text_.push_back(']');
    return std::move(text_);
  }

 private:
  std::string text_;
};

// Adds what `text_of(claim)` gives for each claim of an edge, once each, in the order of first occurrence.
template <class TextOf>
std::string distinct_json(PropertyGraph& view, const Edge& edge, TextOf text_of) {
  std::vector<std::string> seen;
  JsonArray array;
  for (const ClaimRow& claim : view.claims(edge)) {
    std::string text = text_of(claim);
    if (text.empty() || std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    array.add(text);
    seen.push_back(std::move(text));
  }
  return array.take();
}

void append_observation(std::string& out, const Observation& observation) {
  const auto field = [&out](std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out.append(",\"").append(name).append("\":");
    append_json(out, text);
  };
  out.append("{\"metric\":\"").append(name_of(observation.metric));
  out.append("\",\"value\":").append(observation.quantity.value.to_string());
  field("unit", observation.quantity.unit);
  field("of", observation.of);
  field("time", observation.period ? to_string(*observation.period) : std::string());
  field("bound", name_of(observation.bound));
  field("status", observation.status == Status::Planned ? name_of(observation.status) : std::string_view());
  field("raw", observation.raw_text);
  out.push_back('}');
}

}  // namespace

std::string aliases_json(const Entity& entity) {
  JsonArray array;
  for (const AltLabel& alias : entity.alt_labels) array.add(alias.text);
  return array.take();
}

std::string within_json(const GraphStore& graph, const Entity& entity) {
  JsonArray array;
  for (const std::uint32_t wider : entity.within) array.add(graph.entity_ids[wider]);
  return array.take();
}

std::string observations_json(std::span<const ObservationRow> observations) {
  JsonArray array;
  for (const Observation& observation : observations) append_observation(array.next(), observation);
  return array.take();
}

std::string documents_json(PropertyGraph& view, const Edge& edge) {
  return distinct_json(view, edge, [&graph = view.graph()](const ClaimRow& claim) {
    return std::string(graph.document_ids[claim.document]);
  });
}

std::string sources_json(PropertyGraph& view, const Edge& edge) {
  return distinct_json(view, edge, [&graph = view.graph()](const ClaimRow& claim) {
    std::string source(graph.document_ids[claim.document]);
    append_char_ranges(source.append("#"), claim.source);
    return source;
  });
}

std::string roles_json(PropertyGraph& view, const Edge& edge) {
  return distinct_json(view, edge, [](const ClaimRow& claim) { return claim.role; });
}

std::string shared_json(PropertyGraph& view, const Edge& edge) {
  JsonArray array;
  for (const std::uint32_t thing : view.shared(edge)) array.add(view.rows().label(thing));
  return array.take();
}

}  // namespace yuantu
