// SPDX-License-Identifier: Apache-2.0
// Merges documents: DocumentStore -> GraphStore.
#include "graph/document_merger.hpp"

#include <string>
#include <utility>

#include "graph/entity_merger.hpp"
#include "graph/fact_merger.hpp"

namespace yuantu {

GraphStore merge_documents(DocumentStore& documents, const MergeOptions& options, Spill& spill,
                           ResolutionReport* report) {
  GraphStore store(spill);
  documents.sort();
  std::string room;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    store.documents.push_back(NamesReader(documents.names(d, room)).record());
    store.document_ids.push_back(documents[d].id);
  }
  store.documents.close();
  const std::vector<std::uint32_t> entity_of = merge_entities(documents, options, spill, store, report);
  merge_facts(documents, entity_of, options, spill, store);
  store.index_facts();
  return store;
}

EntityGraph merge_documents(std::vector<DocumentGraph> documents, const MergeOptions& options,
                            ResolutionReport* report) {
  Spill spill;
  DocumentStore store(spill);
  for (const DocumentGraph& document : documents) store.add(encode_document(document));
  documents.clear();
  return merge_documents(store, options, spill, report).whole();
}

}  // namespace yuantu
