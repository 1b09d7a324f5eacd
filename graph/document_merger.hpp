// SPDX-License-Identifier: Apache-2.0
// Merges documents: DocumentStore -> GraphStore.
#pragma once

#include <cstdint>

#include "graph/document_store.hpp"
#include "graph/graph_store.hpp"
#include "graph/merge_options.hpp"
#include "graph/resolution_report.hpp"
#include "graph/spill.hpp"

namespace yuantu {

// Everything is sorted by content before it is numbered, so that the result depends neither on the order of
// the documents nor on threads, shards or what is on disk. Of documents with equal content one is kept. With
// a registry, things that it knows keep their ids, and it learns the new ones. Frees the bytes of the
// documents.
GraphStore merge_documents(DocumentStore& documents, const MergeOptions& options, Spill& spill,
                           ResolutionReport* report = nullptr);

}  // namespace yuantu
