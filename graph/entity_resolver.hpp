// SPDX-License-Identifier: Apache-2.0
// Resolves names to entities: inside a document, then across documents.
#pragma once

#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/entity_graph.hpp"

namespace yuantu {

// What one document says after its names are resolved among themselves: small, and independent of its text.
// Same shape as the whole graph; ids are not final.
struct DocumentGraph {
  EntityGraph graph;  // one document
};

DocumentGraph resolve_document(const Extraction& extraction);

// Merges the documents' entities. The result does not depend on the order of the documents.
EntityGraph merge_documents(std::vector<DocumentGraph> documents);

}  // namespace yuantu
