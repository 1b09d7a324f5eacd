// SPDX-License-Identifier: Apache-2.0
// Observations as nodes of their own: the properties that every format for graph tools gives them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exporters/property_graph.hpp"

namespace yuantu {

enum class FieldKind { Text, Number, Day };

struct ObservationField {
  std::string_view name;
  FieldKind kind;
  std::string (*text)(PropertyGraph& view, const ObservationRow& observation);  // empty: none
};

// In the order that all formats keep. `source` and `quote` are empty where provenance leaves them out.
std::span<const ObservationField> observation_fields();

// "investment 2024 planned min = 1200000000 CNY": what people see of the node.
std::string observation_label(const Observation& observation);

// The edge from an entity to its observation.
inline constexpr std::string_view observation_edge_name = "hasObservation";
inline constexpr std::string_view observation_edge_label = "HAS_OBSERVATION";
std::string observation_edge_id(const Observation& observation);

}  // namespace yuantu
