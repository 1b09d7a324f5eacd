// SPDX-License-Identifier: Apache-2.0
// The resolved graph as rows in memory or on disk: what large builds merge into and files are written from.
#include "graph/graph_store.hpp"

#include <algorithm>

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

// Where the facts of each entity begin.
template <class Row>
std::vector<std::uint32_t> starts_of(const RowStore<Row>& facts, std::size_t entity_count) {
  std::vector<std::uint32_t> starts(entity_count + 1);
  typename RowStore<Row>::Reader reader(facts);
  for (std::uint32_t f = 0; f < facts.size(); ++f) ++starts[entity_of_fact(reader.from(f)) + 1];
  for (std::size_t e = 1; e < starts.size(); ++e) starts[e] += starts[e - 1];
  return starts;
}

// The facts of a graph in the order of their entities, otherwise as they are.
template <class Fact>
std::vector<const Fact*> by_entity(const std::vector<Fact>& facts, std::uint32_t Fact::*entity) {
  std::vector<const Fact*> sorted;
  sorted.reserve(facts.size());
  for (const Fact& fact : facts) sorted.push_back(&fact);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [entity](const Fact* a, const Fact* b) { return a->*entity < b->*entity; });
  return sorted;
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

void GraphStore::index_facts() {
  claim_starts = starts_of(claims, entity_ids.size());
  observation_starts = starts_of(observations, entity_ids.size());
}

EntityGraph GraphStore::whole() const {
  EntityGraph graph;
  load(documents, graph.documents);
  load(entities, graph.entities);
  load(claims, graph.claims);
  load(observations, graph.observations);
  load_passages(*this, graph);
  return graph;
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
  for (const Claim* claim : by_entity(graph.claims, &Claim::head))
    push_with_source(store.claims, *claim, graph);
  for (const Observation* observation : by_entity(graph.observations, &Observation::about))
    push_with_source(store.observations, *observation, graph);
  store.documents.close();
  store.entities.close();
  store.passages.close();
  store.claims.close();
  store.observations.close();
  store.index_facts();
  return store;
}

}  // namespace yuantu
