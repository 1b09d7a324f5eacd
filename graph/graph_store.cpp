// SPDX-License-Identifier: Apache-2.0
// The resolved graph as rows in memory or on disk: what large builds merge into and RDF is written from.
#include "graph/graph_store.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {
namespace {

template <class Row, class Kept>
void load(const RowStore<Row>& rows, std::vector<Kept>& into) {
  typename RowStore<Row>::Reader reader(rows);
  into.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) into.push_back(reader[i]);
}

// Numbers of passages once the unused ones are gone.
std::vector<std::uint32_t> numbers_of_used(const GraphStore& store) {
  std::vector<std::uint32_t> numbers(store.passages.size());
  std::uint32_t next = 0;
  for (std::uint32_t p = 0; p < numbers.size(); ++p) numbers[p] = store.is_used(p) ? next++ : next;
  return numbers;
}

void load_passages(const GraphStore& store, EntityGraph& graph) {
  RowStore<Passage>::Reader reader(store.passages);
  for (std::uint32_t p = 0; p < store.passages.size(); ++p) {
    if (store.is_used(p)) graph.passages.push_back(reader[p]);
  }
  const std::vector<std::uint32_t> numbers = numbers_of_used(store);
  for (Claim& claim : graph.claims) claim.passage = numbers[claim.passage];
  for (Observation& observation : graph.observations) observation.passage = numbers[observation.passage];
}

template <class Row, class Fact>
void push_with_source(RowStore<Row>& rows, const Fact& fact, const EntityGraph& graph) {
  Row row;
  static_cast<Fact&>(row) = fact;
  const Passage& passage = graph.passages[fact.passage];
  row.document = passage.document;
  row.source = passage.source;
  rows.push_back(row);
}

}  // namespace

void GraphStore::index_claims() {
  claim_starts.assign(entity_ids.size() + 1, 0);
  RowStore<ClaimRow>::Reader reader(claims);
  // A row begins with its head.
  for (std::uint32_t c = 0; c < claims.size(); ++c)
    ++claim_starts[ByteReader(reader.from(c)).fixed<std::uint32_t>() + 1];
  for (std::size_t e = 1; e < claim_starts.size(); ++e) claim_starts[e] += claim_starts[e - 1];
}

const EntityGraph& GraphStore::whole() const {
  if (whole_) return *whole_;
  auto graph = std::make_unique<EntityGraph>();
  load(documents, graph->documents);
  load(entities, graph->entities);
  load(claims, graph->claims);
  load(observations, graph->observations);
  load_passages(*this, *graph);
  whole_ = std::move(graph);
  return *whole_;
}

GraphStore store_of(const EntityGraph& graph, Spill& spill) {
  GraphStore store(spill);
  for (const DocumentRecord& document : graph.documents) {
    store.documents.push_back(document);
    store.document_ids.push_back(document.id);
  }
  for (const Entity& entity : graph.entities) {
    store.entities.push_back(entity);
    store.entity_ids.push_back(entity.id);
    store.entity_types.push_back(entity.type);
  }
  for (const Passage& passage : graph.passages) store.passages.push_back(passage);
  std::vector<const Claim*> claims;
  for (const Claim& claim : graph.claims) claims.push_back(&claim);
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim* a, const Claim* b) { return a->head < b->head; });
  for (const Claim* claim : claims) push_with_source(store.claims, *claim, graph);
  for (const Observation& observation : graph.observations)
    push_with_source(store.observations, observation, graph);
  store.documents.close();
  store.entities.close();
  store.passages.close();
  store.claims.close();
  store.observations.close();
  store.index_claims();
  return store;
}

}  // namespace yuantu
