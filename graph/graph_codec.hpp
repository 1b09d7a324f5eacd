// SPDX-License-Identifier: Apache-2.0
// Spells what a graph holds as bytes, and reads it back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/entity_graph.hpp"

namespace yuantu {

// A claim with the place of its passage, so that nobody needs to look the passage up.
struct ClaimRow : Claim {
  std::uint32_t document = 0;
  std::vector<Span> source;
};
struct ObservationRow : Observation {
  std::uint32_t document = 0;
  std::vector<Span> source;
};

void encode(ByteWriter& out, const DocumentRecord& record);
void encode(ByteWriter& out, const Entity& entity);
void encode(ByteWriter& out, const Passage& passage);
void encode(ByteWriter& out, const MergeDecision& decision);
void encode(ByteWriter& out, const ClaimRow& claim);
void encode(ByteWriter& out, const ObservationRow& observation);

void decode(ByteReader& in, DocumentRecord& record);
void decode(ByteReader& in, Entity& entity);
void decode(ByteReader& in, Passage& passage);
void decode(ByteReader& in, MergeDecision& decision);
void decode(ByteReader& in, ClaimRow& claim);
void decode(ByteReader& in, ObservationRow& observation);

// The parts of an entity: a row is id, description, places, replaced ids and identifiers. A merge knows what
// stands in the middle last, and copies the others as they stand.
void encode_texts(ByteWriter& out, const std::vector<std::string>& texts);
void encode_description(ByteWriter& out, const Entity& entity);
void decode_description(ByteReader& in, Entity& entity);
void skip_texts(ByteReader& in);
void skip_description(ByteReader& in);
void encode_identifiers(ByteWriter& out, const Entity& entity);
void decode_identifiers(ByteReader& in, Entity& entity);

// The entity that a claim or an observation is of: its row begins with it.
inline std::uint32_t entity_of_fact(std::string_view row) {
  return ByteReader(row).fixed<std::uint32_t>();
}

// How the rows of claims and of observations begin.
struct ClaimHead {
  std::uint32_t head = 0;
  RelationType relation{};
  std::uint32_t tail = 0;
};
inline ClaimHead head_of_claim(std::string_view row) {
  ByteReader in(row);
  ClaimHead claim;
  claim.head = in.fixed<std::uint32_t>();
  claim.relation = static_cast<RelationType>(in.fixed<std::uint8_t>());
  claim.tail = in.fixed<std::uint32_t>();
  return claim;
}
struct ObservationHead {
  std::uint32_t about = 0;
  Metric metric{};
  bool operator==(const ObservationHead&) const = default;
};
inline ObservationHead head_of_observation(std::string_view row) {
  ByteReader in(row);
  ObservationHead observation;
  observation.about = in.fixed<std::uint32_t>();
  observation.metric = static_cast<Metric>(in.fixed<std::uint8_t>());
  return observation;
}

// The parts of a fact. A row is head, id, certainty, source and rest; the first and the third are what a
// merge sorts by, and the last is copied as it stands.
void encode_spans(ByteWriter& out, const std::vector<Span>& spans);
void decode_spans(ByteReader& in, std::vector<Span>& spans);
void encode_period(ByteWriter& out, const std::optional<Period>& period);
void decode_period(ByteReader& in, std::optional<Period>& period);
void encode_quantity(ByteWriter& out, const Quantity& quantity);
void decode_quantity(ByteReader& in, Quantity& quantity);
void encode_rest(ByteWriter& out, const Claim& claim);
void decode_rest(ByteReader& in, Claim& claim);
void encode_rest(ByteWriter& out, const Observation& observation);
void decode_rest(ByteReader& in, Observation& observation);

}  // namespace yuantu
