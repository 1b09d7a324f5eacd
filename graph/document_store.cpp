// SPDX-License-Identifier: Apache-2.0
// Documents after extraction as bytes, in memory or on disk, until they are merged.
#include "graph/document_store.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "graph/content_id.hpp"
#include "graph/entity_text.hpp"
#include "graph/graph_codec.hpp"
#include "graph/record_order.hpp"

namespace yuantu {
namespace {

// Places are one thing if they have one code, whatever they are called; names count by their blocks.
void encode_blocks(ByteWriter& out, const Entity& entity, std::span<const std::uint64_t> blocks) {
  if (!entity.code.empty()) {
    out.number(1);
    out.fixed(content_hash("place " + entity.code));
    return;
  }
  out.number(blocks.size());
  for (const std::uint64_t block : blocks) out.fixed(block);
}

void encode_names(ByteWriter& out, const DocumentGraph& document) {
  const EntityGraph& graph = document.graph;
  ByteWriter part;
  encode(part, graph.documents.front());
  out.text(part.bytes());
  out.fixed(document.region);
  out.number(graph.entities.size());
  out.number(graph.passages.size());
  out.number(graph.claims.size() + graph.observations.size());
  part.clear();
  for (std::size_t i = 0; i < graph.entities.size(); ++i)
    encode_blocks(part, graph.entities[i], document.blocks_of(document.evidence[i]));
  out.number(part.size());
  out.raw(part.bytes());
  for (std::size_t i = 0; i < graph.entities.size(); ++i) {
    part.clear();
    encode_entity(part, document, i);
    out.text(part.bytes());
  }
}

void encode_facts(ByteWriter& out, const EntityGraph& graph) {
  ByteWriter part;
  for (const Passage& passage : graph.passages) {
    encode_spans(out, passage.source);
    out.text(passage.quote);
  }
  out.number(graph.claims.size());
  for (const Claim& claim : graph.claims) {
    out.number(claim.head);
    out.fixed(static_cast<std::uint8_t>(claim.relation));
    out.number(claim.tail);
    out.number(claim.passage);
    out.fixed(claim.confidence);
    out.text(claim.rule);
    part.clear();
    encode_rest(part, claim);
    out.text(part.bytes());
  }
  out.number(graph.observations.size());
  for (const Observation& observation : graph.observations) {
    out.number(observation.about);
    out.fixed(static_cast<std::uint8_t>(observation.metric));
    out.number(observation.passage);
    out.fixed(observation.confidence);
    part.clear();
    encode_rest(part, observation);
    out.text(part.bytes());
  }
}

}  // namespace

std::string encode_document(const DocumentGraph& document) {
  ByteWriter sizes, names, facts;
  encode_names(names, document);
  encode_facts(facts, document.graph);
  sizes.fixed(static_cast<std::uint32_t>(names.size()));
  sizes.fixed(static_cast<std::uint32_t>(facts.size()));
  std::string bytes;
  bytes.reserve(sizes.size() + names.size() + facts.size());
  return bytes.append(sizes.bytes()).append(names.bytes()).append(facts.bytes());
}

NamesReader::NamesReader(std::string_view names) : reader_(names) {
  record_ = reader_.text();
  region_ = reader_.fixed<std::uint32_t>();
  entity_count_ = reader_.number32();
  passage_count_ = reader_.number32();
  fact_count_ = reader_.number32();
  blocks_size_ = reader_.number32();
}

DocumentRecord NamesReader::record() const {
  DocumentRecord record;
  ByteReader in(record_);
  decode(in, record);
  return record;
}

void NamesReader::next_blocks(std::vector<std::uint64_t>& blocks) {
  blocks.clear();
  for (std::uint64_t left = reader_.number(); left > 0; --left)
    blocks.push_back(reader_.fixed<std::uint64_t>());
}

void NamesReader::skip_blocks() {
  reader_.raw(blocks_size_);
}

void DocumentStore::add(std::string_view encoded) {
  ByteReader sizes(encoded);
  StoredDocument document;
  document.names_size = sizes.fixed<std::uint32_t>();
  document.facts_size = sizes.fixed<std::uint32_t>();
  const std::string_view names = sizes.raw(document.names_size);
  sizes.raw(document.facts_size);
  if (!sizes.at_end()) throw CodecError();
  const NamesReader reader(names);
  DocumentRecord record = reader.record();
  document.id = std::move(record.id);
  document.content_hash = std::move(record.content_hash);
  document.region = reader.region_;
  document.entity_count = reader.entity_count_;
  document.passage_count = reader.passage_count_;
  document.fact_count = reader.fact_count_;
  document.place = bytes_.append(encoded.substr(2 * sizeof(std::uint32_t)));
  documents_.push_back(std::move(document));
}

DocumentRecord DocumentStore::record_of(const StoredDocument& document) const {
  std::string room;
  return NamesReader(bytes_.at(document.place, document.names_size, room)).record();
}

bool DocumentStore::before(const StoredDocument& a, const StoredDocument& b) const {
  const int by_content =
      std::tie(a.id, a.content_hash) < std::tie(b.id, b.content_hash)
          ? -1
          : static_cast<int>(std::tie(b.id, b.content_hash) < std::tie(a.id, a.content_hash));
  return by_content != 0 ? by_content < 0 : record_of(a).name < record_of(b).name;
}

void DocumentStore::sort() {
  bytes_.close();
  std::sort(documents_.begin(), documents_.end(),
            [this](const StoredDocument& a, const StoredDocument& b) { return before(a, b); });
  const auto same = [](const StoredDocument& a, const StoredDocument& b) { return a.id == b.id; };
  documents_.erase(std::unique(documents_.begin(), documents_.end(), same), documents_.end());
  for (StoredDocument& document : documents_) {
    document.first_entity = entity_count_;
    document.first_passage = passage_count_;
    entity_count_ += document.entity_count;
    passage_count_ += document.passage_count;
    fact_count_ += document.fact_count;
  }
  arrange();
}

// Merging reads the documents in this order, again and again.
void DocumentStore::arrange() {
  std::vector<StoredRecord> records;
  for (const StoredDocument& document : documents_)
    records.push_back({document.place, document.names_size + document.facts_size});
  put_in_order(bytes_, records);
  for (std::size_t d = 0; d < records.size(); ++d) documents_[d].place = records[d].place;
}

std::string_view DocumentStore::names(std::uint32_t document, std::string& room) const {
  const StoredDocument& stored = documents_[document];
  return bytes_.at(stored.place, stored.names_size, room);
}

std::string_view DocumentStore::facts(std::uint32_t document, std::string& room) const {
  const StoredDocument& stored = documents_[document];
  return bytes_.at({stored.place.chunk, stored.place.offset + stored.names_size}, stored.facts_size, room);
}

}  // namespace yuantu
