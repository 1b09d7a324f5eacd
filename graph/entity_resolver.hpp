// SPDX-License-Identifier: Apache-2.0
// Resolves names to entities: inside a document, then across documents.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/authority.hpp"
#include "graph/entity_graph.hpp"
#include "graph/merge_options.hpp"
#include "graph/name_match.hpp"
#include "graph/registry.hpp"
#include "graph/resolution_report.hpp"

namespace yuantu {

// One way in which a document writes an entity's name.
struct EntityName {
  std::string text;
  std::string key;  // what is compared across documents; empty for a name that works only inside its document
  std::uint32_t count = 0;
  bool traditional = false;  // text is the original's, in traditional characters
  std::uint64_t block = 0;   // a function of type and key: equal where keys may mean one thing
  std::string parts;         // what the key was taken apart into, as canonical_codec spells it
  auto operator<=>(const EntityName&) const = default;
};

// Why two names of a document were taken for one, or kept apart.
struct NamePair {
  std::string name, other;  // normal forms
  Evidence evidence = Evidence::None;
  std::int32_t weight = 0;  // log2 odds in sixteenths
  std::string refusal;      // why they are kept apart; empty: they are one
};

// What a document knows of an entity and the graph does not hold: the merge needs it.
struct EntityEvidence {
  std::vector<EntityName> names;       // sorted
  std::vector<std::uint64_t> context;  // what claims tie to it, as hashes of names; ascending
  std::uint32_t fact_count = 0;        // claims and observations
  std::vector<NamePair> decisions;     // about its names
};

// What one document says after its names are resolved among themselves: small, and independent of its text.
// Same shape as the whole graph; ids of entities, claims and observations are still empty.
struct DocumentGraph {
  EntityGraph graph;                     // one document
  std::vector<EntityEvidence> evidence;  // one for each of graph.entities
  std::uint32_t region = 0xffffffff;     // the province that it speaks of most, in the directory of places
};

// Obeys what reviewers decided.
DocumentGraph resolve_document(const Extraction& extraction, const Review* review = nullptr);

// Merges the documents' entities. The result does not depend on the order of the documents; of documents with
// equal content one is kept.
EntityGraph merge_documents(std::vector<DocumentGraph> documents, const MergeOptions& options = {},
                            ResolutionReport* report = nullptr);

}  // namespace yuantu
