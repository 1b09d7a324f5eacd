// SPDX-License-Identifier: Apache-2.0
// Merges facts.
#include "graph/fact_merger.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "graph/content_id.hpp"

namespace yuantu {
namespace {

std::string passage_key(const EntityGraph& graph, const Passage& passage) {
  std::string key = graph.documents[passage.document].id;
  for (const Span span : passage.source)
    key += ";" + std::to_string(span.begin) + "," + std::to_string(span.end);
  return key;
}

std::string claim_key(const EntityGraph& graph, const Claim& claim) {
  return graph.entities[claim.head].id + " " + std::string(name_of(claim.relation)) + " " +
         graph.entities[claim.tail].id + " " + passage_key(graph, graph.passages[claim.passage]);
}

std::string observation_key(const EntityGraph& graph, const Observation& observation) {
  return graph.entities[observation.about].id + " " + std::string(name_of(observation.metric)) + " " +
         observation.quantity.value.to_string() + " " + observation.quantity.unit + " " +
         (observation.period ? to_string(*observation.period) : "") + " " + observation.of;
}

// The surer of two, then the one whose passage comes first.
bool better(const Claim& a, const Claim& b) {
  return std::tuple(-a.confidence, a.rule) < std::tuple(-b.confidence, b.rule);
}
bool better(const Observation& a, const Observation& b) {
  return std::tuple(-a.confidence, a.passage) < std::tuple(-b.confidence, b.passage);
}

// Facts with one id say the same; the best is kept.
template <class Fact>
void keep_best(std::vector<Fact>& facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    if (a.id != b.id) return a.id < b.id;
    return better(a, b);
  });
  const auto same = [](const Fact& a, const Fact& b) { return a.id == b.id; };
  facts.erase(std::unique(facts.begin(), facts.end(), same), facts.end());
}

// Drops passages that no fact refers to.
void drop_unused_passages(EntityGraph& graph) {
  std::vector<std::uint32_t> place(graph.passages.size());
  for (const Claim& claim : graph.claims) place[claim.passage] = 1;
  for (const Observation& observation : graph.observations) place[observation.passage] = 1;
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < place.size(); ++i) {
    if (place[i] == 0) continue;
    if (kept != i) graph.passages[kept] = std::move(graph.passages[i]);
    place[i] = kept++;
  }
  graph.passages.resize(kept);
  for (Claim& claim : graph.claims) claim.passage = place[claim.passage];
  for (Observation& observation : graph.observations) observation.passage = place[observation.passage];
}

}  // namespace

void merge_facts(EntityGraph& graph, const std::vector<DocumentGraph>& documents,
                 const std::vector<std::uint32_t>& entity_of) {
  std::uint32_t first_entity = 0;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const EntityGraph& part = documents[d].graph;
    const auto first_passage = static_cast<std::uint32_t>(graph.passages.size());
    for (const Passage& passage : part.passages) {
      graph.passages.push_back(passage);
      graph.passages.back().document = d;
    }
    for (Claim claim : part.claims) {
      claim.head = entity_of[first_entity + claim.head];
      claim.tail = entity_of[first_entity + claim.tail];
      claim.passage += first_passage;
      if (claim.head == claim.tail) continue;
      if (is_symmetric(claim.relation) && claim.tail < claim.head) std::swap(claim.head, claim.tail);
      claim.id = content_id("claim", claim_key(graph, claim), 12);
      graph.claims.push_back(std::move(claim));
    }
    for (Observation observation : part.observations) {
      observation.about = entity_of[first_entity + observation.about];
      observation.passage += first_passage;
      observation.id = content_id("obs", observation_key(graph, observation), 12);
      graph.observations.push_back(std::move(observation));
    }
    first_entity += static_cast<std::uint32_t>(part.entities.size());
  }
  keep_best(graph.claims);
  keep_best(graph.observations);
  drop_unused_passages(graph);
  std::sort(graph.claims.begin(), graph.claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.head, a.relation, a.tail, a.id) < std::tie(b.head, b.relation, b.tail, b.id);
  });
  std::sort(graph.observations.begin(), graph.observations.end(),
            [](const Observation& a, const Observation& b) {
              return std::tie(a.about, a.metric, a.id) < std::tie(b.about, b.metric, b.id);
            });
}

}  // namespace yuantu
