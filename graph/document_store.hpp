// SPDX-License-Identifier: Apache-2.0
// Documents after extraction as bytes, in memory or on disk, until they are merged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/spill.hpp"

namespace yuantu {

// Names first, then facts: a merge reads them at different times.
std::string encode_document(const DocumentGraph& document);

// What the store knows of a document without reading it.
struct StoredDocument {
  std::string id;
  std::string content_hash;
  std::uint32_t region = 0;
  std::uint32_t entity_count = 0;
  std::uint32_t first_entity = 0;  // entities are numbered over all documents one after another
  std::uint32_t passage_count = 0;
  std::uint32_t first_passage = 0;
  std::uint32_t fact_count = 0;
  ByteStore::Place place;
  std::uint32_t names_size = 0;
  std::uint32_t facts_size = 0;
};

class DocumentStore {
 public:
  explicit DocumentStore(Spill& spill) : bytes_(spill) {}

  // What encode_document gave. Throws CodecError if it did not.
  void add(std::string_view encoded);
  // Call it when all documents are there. Puts them in the order of their ids, whatever order they came in;
  // of documents with equal content one is kept.
  void sort();

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(documents_.size()); }
  const StoredDocument& operator[](std::uint32_t document) const { return documents_[document]; }
  [[nodiscard]] std::uint32_t entity_count() const { return entity_count_; }
  [[nodiscard]] std::uint32_t passage_count() const { return passage_count_; }
  [[nodiscard]] std::uint64_t fact_count() const { return fact_count_; }

  // `room` keeps bytes that come from disk.
  std::string_view names(std::uint32_t document, std::string& room) const;
  std::string_view facts(std::uint32_t document, std::string& room) const;
  // Frees all bytes; what the store knows of the documents stays.
  void drop_bytes() { bytes_.clear(); }

 private:
  DocumentRecord record_of(const StoredDocument& document) const;
  void arrange();
  bool before(const StoredDocument& a, const StoredDocument& b) const;

  ByteStore bytes_;
  std::vector<StoredDocument> documents_;
  std::uint32_t entity_count_ = 0;
  std::uint32_t passage_count_ = 0;
  std::uint64_t fact_count_ = 0;
};

// Reads the names of a document: the record, then for each entity what it may share with others, then the
// entities.
class NamesReader {
 public:
  explicit NamesReader(std::string_view names);

  DocumentRecord record() const;
  std::uint32_t entity_count() const { return entity_count_; }
  // Hashes of one entity after the other: two entities of different documents can be one thing only if they
  // share one, themselves or through others.
  void next_blocks(std::vector<std::uint64_t>& blocks);
  // Entities one after the other, once all blocks were read: bytes for read_entity.
  std::string_view next_entity() { return reader_.text(); }
  void skip_blocks();

 private:
  friend class DocumentStore;
  std::string_view record_;
  std::uint32_t region_ = 0;
  std::uint32_t entity_count_ = 0;
  std::uint32_t passage_count_ = 0;
  std::uint32_t fact_count_ = 0;
  std::uint32_t blocks_size_ = 0;
  ByteReader reader_;
};

}  // namespace yuantu
