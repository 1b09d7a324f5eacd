// SPDX-License-Identifier: Apache-2.0
// Gives the entities of all documents to shards: DocumentStore -> bytes of entities by shard.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "graph/document_merger.hpp"
#include "graph/document_store.hpp"

namespace yuantu {

struct Shard {
  ByteStore bytes;
  std::set<std::uint32_t> records;  // of the list of authority
};

// What may be one thing is in one shard. The bytes of an entity are its number over all documents, its
// document's, whether it is surely a thing by itself, and what DocumentStore holds of it as a text.
std::vector<Shard> distribute_entities(const DocumentStore& documents, const MergeOptions& options,
                                       Spill& spill);

}  // namespace yuantu
