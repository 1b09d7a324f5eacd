// SPDX-License-Identifier: Apache-2.0
// Resolves names to entities: inside a document, then across documents.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/authority.hpp"
#include "graph/entity_graph.hpp"
#include "graph/entity_name.hpp"
#include "graph/merge_options.hpp"
#include "graph/name_match.hpp"
#include "graph/registry.hpp"
#include "graph/resolution_report.hpp"
#include "graph/text_arena.hpp"

namespace yuantu {

// Why two names of a document were taken for one, or kept apart.
struct NamePair {
  std::string name, other;  // normal forms
  Evidence evidence = Evidence::None;
  std::int32_t weight = 0;  // log2 odds in sixteenths
  std::string refusal;      // why they are kept apart; empty: they are one
};

// What a document knows of an entity and the graph does not hold: the merge needs it.
struct EntityEvidence {
  std::uint32_t first_name = 0, name_count = 0;    // in DocumentGraph::names; sorted
  std::uint32_t first_block = 0, block_count = 0;  // in DocumentGraph::blocks
  std::vector<std::uint64_t> context;              // what claims tie to it, as hashes of names; ascending
  std::uint32_t fact_count = 0;                    // claims and observations
  std::vector<NamePair> decisions;                 // about its names
};

// What one document says after its names are resolved among themselves: small, and independent of its text.
// Same shape as the whole graph; ids of entities, claims and observations are still empty, and so are labels.
struct DocumentGraph {
  EntityGraph graph;                     // one document
  std::vector<EntityEvidence> evidence;  // one for each of graph.entities
  std::vector<NameText> names;
  // Of entities' keys, of each ascending and once: a function of type and key, equal where keys may mean one
  // thing.
  std::vector<std::uint64_t> blocks;
  TextArena texts;                    // of the names
  std::uint32_t region = 0xffffffff;  // the province that it speaks of most, in the directory of places

  [[nodiscard]] std::span<const NameText> names_of(const EntityEvidence& entity) const {
    return std::span(names).subspan(entity.first_name, entity.name_count);
  }
  [[nodiscard]] std::span<const std::uint64_t> blocks_of(const EntityEvidence& entity) const {
    return std::span(blocks).subspan(entity.first_block, entity.block_count);
  }
};

// Obeys what reviewers decided.
DocumentGraph resolve_document(const Extraction& extraction, const Review* review = nullptr);

// Merges the documents' entities. The result does not depend on the order of the documents; of documents with
// equal content one is kept.
EntityGraph merge_documents(std::vector<DocumentGraph> documents, const MergeOptions& options = {},
                            ResolutionReport* report = nullptr);

}  // namespace yuantu
