// SPDX-License-Identifier: Apache-2.0
// Merges the entities of all documents, shard by shard: DocumentStore -> rows of entities.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/document_merger.hpp"
#include "graph/document_store.hpp"
#include "graph/graph_store.hpp"

namespace yuantu {

// Fills entities, their ids and the decisions about their names. Gives, by entity of the documents, the
// number of its row.
std::vector<std::uint32_t> merge_entities(const DocumentStore& documents, const MergeOptions& options,
                                          Spill& spill, GraphStore& store, ResolutionReport* report);

}  // namespace yuantu
