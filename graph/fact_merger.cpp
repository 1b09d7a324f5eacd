// SPDX-License-Identifier: Apache-2.0
// Merges facts.
#include "graph/fact_merger.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/content_id.hpp"

namespace yuantu {
namespace {

// Puts the texts together from which ids are made; one buffer serves all of them.
class FactKeys {
 public:
  explicit FactKeys(const EntityGraph& graph) : graph_(graph) {}

  const std::string& of(const Claim& claim) {
    key_ = graph_.entities[claim.head].id;
    key_.append(" ").append(name_of(claim.relation)).append(" ");
    key_.append(graph_.entities[claim.tail].id).append(" ");
    const Passage& passage = graph_.passages[claim.passage];
    key_.append(graph_.documents[passage.document].id);
    for (const Span span : passage.source) {
      append(";", span.begin);
      append(",", span.end);
    }
    return key_;
  }

  const std::string& of(const Observation& observation) {
    key_ = graph_.entities[observation.about].id;
    key_.append(" ").append(name_of(observation.metric)).append(" ");
    key_.append(observation.quantity.value.to_string()).append(" ");
    key_.append(observation.quantity.unit).append(" ");
    if (observation.period) key_.append(to_string(*observation.period));
    key_.append(" ").append(observation.of);
    return key_;
  }

 private:
  void append(std::string_view mark, std::uint32_t number) {
    std::array<char, 10> digits;
    key_.append(mark);
    key_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }

  const EntityGraph& graph_;
  std::string key_;
};

// The surer of two, then the one whose passage comes first.
bool better(const Claim& a, const Claim& b) {
  return std::tuple(-a.confidence, std::string_view(a.rule)) <
         std::tuple(-b.confidence, std::string_view(b.rule));
}
bool better(const Observation& a, const Observation& b) {
  return std::tuple(-a.confidence, a.passage) < std::tuple(-b.confidence, b.passage);
}

// What the facts are sorted by in the end, before their ids.
std::pair<std::uint64_t, std::uint64_t> place_of(const Claim& claim) {
  return {std::uint64_t{claim.head} << 32 | static_cast<std::uint64_t>(claim.relation), claim.tail};
}
std::pair<std::uint64_t, std::uint64_t> place_of(const Observation& observation) {
  return {std::uint64_t{observation.about} << 32 | static_cast<std::uint64_t>(observation.metric), 0};
}

// The first characters behind the prefix that all ids have; they compare as the ids do.
std::uint64_t head_of(std::string_view id) {
  std::uint64_t head = 0;
  for (const char c : id.substr(id.find('-') + 1, 8)) head = head << 8 | static_cast<unsigned char>(c);
  return head;
}

// Facts with one id say the same; keeps the best of them and sorts what is kept. Facts are large, so that
// only small references to them are sorted, with what decides nearly always inside.
template <class Fact>
void keep_best(std::vector<Fact>& facts) {
  struct Reference {
    std::pair<std::uint64_t, std::uint64_t> key;
    std::uint32_t fact;
  };
  std::vector<Reference> order(facts.size());
  for (std::uint32_t i = 0; i < facts.size(); ++i) order[i] = {{head_of(facts[i].id), 0}, i};
  std::sort(order.begin(), order.end(), [&](const Reference& a, const Reference& b) {
    if (a.key != b.key) return a.key < b.key;
    const Fact &x = facts[a.fact], &y = facts[b.fact];
    if (x.id != y.id) return x.id < y.id;
    if (better(x, y)) return true;
    return !better(y, x) && a.fact < b.fact;
  });
  const auto same = [&](const Reference& a, const Reference& b) {
    return facts[a.fact].id == facts[b.fact].id;
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  for (Reference& reference : order) reference.key = place_of(facts[reference.fact]);
  std::sort(order.begin(), order.end(), [&](const Reference& a, const Reference& b) {
    if (a.key != b.key) return a.key < b.key;
    return facts[a.fact].id < facts[b.fact].id;
  });
  std::vector<Fact> kept;
  kept.reserve(order.size());
  for (const Reference& reference : order) kept.push_back(std::move(facts[reference.fact]));
  facts = std::move(kept);
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

void merge_facts(EntityGraph& graph, std::vector<DocumentGraph>& documents,
                 const std::vector<std::uint32_t>& entity_of) {
  std::uint32_t first_entity = 0;
  FactKeys keys(graph);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    EntityGraph& part = documents[d].graph;
    const auto first_passage = static_cast<std::uint32_t>(graph.passages.size());
    for (Passage& passage : part.passages) {
      graph.passages.push_back(std::move(passage));
      graph.passages.back().document = d;
    }
    for (Claim& claim : part.claims) {
      claim.head = entity_of[first_entity + claim.head];
      claim.tail = entity_of[first_entity + claim.tail];
      claim.passage += first_passage;
      if (claim.head == claim.tail) continue;
      if (is_symmetric(claim.relation) && claim.tail < claim.head) std::swap(claim.head, claim.tail);
      claim.id = content_id("claim", keys.of(claim), 12);
      graph.claims.push_back(std::move(claim));
    }
    for (Observation& observation : part.observations) {
      observation.about = entity_of[first_entity + observation.about];
      observation.passage += first_passage;
      observation.id = content_id("obs", keys.of(observation), 12);
      graph.observations.push_back(std::move(observation));
    }
    first_entity += static_cast<std::uint32_t>(part.entities.size());
    part = {};  // its facts live on in the graph
  }
  keep_best(graph.claims);
  keep_best(graph.observations);
  drop_unused_passages(graph);
}

}  // namespace yuantu
