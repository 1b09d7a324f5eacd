// SPDX-License-Identifier: Apache-2.0
// The resolved graph: entities, claims and observations over all documents, as the exporters read it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractor/fact.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// Text in UTF-8; ids are ASCII and follow the base IRI: "company-7k2m9qd4".
struct AltLabel {
  std::string text;
  bool traditional = false;  // seen only in traditional characters: zh-Hant
  auto operator<=>(const AltLabel&) const = default;
};

struct Entity {
  std::string id;
  EntityType type = EntityType::Company;
  std::string label;                 // the fullest form, simplified, without layout spaces
  std::vector<AltLabel> alt_labels;  // sorted, without the label
  std::uint32_t mention_count = 0;   // names and pointers
  std::uint32_t document_count = 0;
  std::string code;  // places: GB/T 2260; otherwise empty
  std::vector<std::uint32_t>
      within;  // places: index of the next larger place's entity; industries: of the broader concept
  std::vector<std::string> replaced_ids;   // ids that a registry merged into this one
  std::vector<std::string> exact_matches;  // IRIs of a list of authority
  std::vector<std::string> identifiers;    // the user's own ids, and codes of a list of authority, sorted
};

// What was made of two names of things: one thing or two, and why.
struct MergeDecision {
  std::uint32_t entity = 0;  // that has the first name, or the second
  std::string name, other;   // normal forms
  bool joined = false;
  std::string reason;  // the evidence in words and bits, and what stood against it
  auto operator<=>(const MergeDecision&) const = default;
};

// A stretch of one document that says something. Shared by all claims and observations that it supports.
struct Passage {
  std::uint32_t document = 0;
  std::vector<Span>
      source;         // code points of the original; several where layout tore the passage apart; never empty
  std::string quote;  // the passage as repaired
};

struct Claim {
  std::string id;          // "claim-5ce1d0…"
  std::uint32_t head = 0;  // indices of entities
  RelationType relation = RelationType::locatedIn;
  std::uint32_t tail = 0;
  std::uint32_t passage = 0;
  float confidence = 0.5f;
  std::string rule;
  Status status = Status::Actual;
  std::optional<Period> time;
  std::string role;
  std::optional<Quantity> amount;
};

struct Observation {
  std::string id;  // "obs-91aa02…"
  std::uint32_t about = 0;
  Metric metric = Metric::other;
  Quantity quantity;
  Bound bound = Bound::Exact;
  Status status = Status::Actual;
  std::optional<Period> period;
  std::string of;
  std::string raw_text;
  std::uint32_t passage = 0;
  float confidence = 0.5f;
  std::string rule;
};

struct DocumentRecord {
  std::string id;            // "doc-41aa…", from the content
  std::string name;          // the input as the user named it
  std::string content_hash;  // hex digest of its bytes
  std::uint64_t byte_count = 0;
  std::uint32_t character_count = 0;  // code points of the original
  std::uint32_t article_count = 0;
  std::uint32_t sentence_count = 0;
  std::vector<std::string> headlines;
  std::optional<Date> published;
  std::string publisher;  // as a corpus tells; mostly empty
  std::string url;
};

// Everything is sorted by id, so that equal inputs give equal files: documents, entities; claims by (head id,
// relation, tail id, claim id); observations by (about id, metric, id).
struct EntityGraph {
  std::vector<DocumentRecord> documents;
  std::vector<Entity> entities;
  std::vector<Passage> passages;
  std::vector<Claim> claims;
  std::vector<Observation> observations;
};

}  // namespace yuantu
