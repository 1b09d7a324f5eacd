// SPDX-License-Identifier: Apache-2.0
// Observations as nodes of their own: the properties that every format for graph tools gives them.
#include "exporters/observation_fields.hpp"

#include <array>

#include "exporters/number_text.hpp"
#include "exporters/passage_iri.hpp"

namespace yuantu {
namespace {

std::string source_text(PropertyGraph& view, const ObservationRow& observation) {
  if (view.options().provenance == Provenance::None) return {};
  std::string source(view.graph().document_ids[observation.document]);
  if (view.options().provenance == Provenance::Claims)
    append_char_ranges(source.append("#"), observation.source);
  return source;
}

std::string quote_text(PropertyGraph& view, const ObservationRow& observation) {
  if (view.options().provenance != Provenance::Claims) return {};
  return std::string(view.rows().quote(observation.passage));
}

constexpr std::array fields{
    ObservationField{"metric", FieldKind::Text,
                     [](PropertyGraph&, const ObservationRow& o) { return std::string(name_of(o.metric)); }},
    ObservationField{"value", FieldKind::Number,
                     [](PropertyGraph&, const ObservationRow& o) { return o.quantity.value.to_string(); }},
    ObservationField{"unit", FieldKind::Text,
                     [](PropertyGraph&, const ObservationRow& o) { return o.quantity.unit; }},
    ObservationField{"of", FieldKind::Text, [](PropertyGraph&, const ObservationRow& o) { return o.of; }},
    ObservationField{"period_start", FieldKind::Day,
                     [](PropertyGraph&, const ObservationRow& o) {
                       return o.period ? to_string(first_day(o.period->first)) : std::string();
                     }},
    ObservationField{"period_end", FieldKind::Day,
                     [](PropertyGraph&, const ObservationRow& o) {
                       return o.period ? to_string(last_day(o.period->last)) : std::string();
                     }},
    ObservationField{"bound", FieldKind::Text,
                     [](PropertyGraph&, const ObservationRow& o) { return std::string(name_of(o.bound)); }},
    ObservationField{"status", FieldKind::Text,
                     [](PropertyGraph&, const ObservationRow& o) {
                       return o.status == Status::Planned ? std::string(name_of(o.status)) : std::string();
                     }},
    ObservationField{"confidence", FieldKind::Number,
                     [](PropertyGraph&, const ObservationRow& o) { return confidence_text(o.confidence); }},
    ObservationField{"raw_text", FieldKind::Text,
                     [](PropertyGraph&, const ObservationRow& o) { return o.raw_text; }},
    ObservationField{"source", FieldKind::Text, &source_text},
    ObservationField{"quote", FieldKind::Text, &quote_text},
};

}  // namespace

std::span<const ObservationField> observation_fields() {
  return fields;
}

std::string observation_label(const Observation& observation) {
  std::string text(name_of(observation.metric));
  if (!observation.of.empty()) text.append(" (").append(observation.of).append(")");
  if (observation.period) text.append(" ").append(to_string(*observation.period));
  if (observation.status == Status::Planned) text.append(" planned");
  if (observation.bound != Bound::Exact) text.append(" ").append(name_of(observation.bound));
  return text.append(" = ")
      .append(observation.quantity.value.to_string())
      .append(" ")
      .append(observation.quantity.unit);
}

std::string observation_edge_id(const Observation& observation) {
  return "has-" + observation.id;
}

}  // namespace yuantu
