// SPDX-License-Identifier: Apache-2.0
// Brings the facts of all documents into one graph, with ids and in order.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/document_merger.hpp"
#include "graph/document_store.hpp"
#include "graph/graph_store.hpp"

namespace yuantu {

// Documents and entities of `store` stand; `entity_of` gives the rows of the documents' entities. Fills
// passages, claims and observations; frees the bytes of the documents.
void merge_facts(DocumentStore& documents, const std::vector<std::uint32_t>& entity_of,
                 const MergeOptions& options, Spill& spill, GraphStore& store);

}  // namespace yuantu
