// SPDX-License-Identifier: Apache-2.0
// Collects claims and observations.
#include "graph/fact_collector.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"
#include "graph/flat_index.hpp"
#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

// Gives each evidence span its passage; spans that come from nothing in the original have none.
class PassageBook {
 public:
  PassageBook(EntityGraph& graph, const Document& document) : graph_(graph), document_(document) {}

  // With `context` the passage is the two together, in the order of the text.
  std::optional<std::uint32_t> find(Span evidence, Span context = {}) {
    const std::uint64_t hash = mix(mix(mix(evidence.begin, evidence.end), context.begin), context.end);
    const std::uint32_t number = index_.find_or_add(hash, known_.size(), [&](std::uint32_t n) {
      return known_[n].evidence == evidence && known_[n].context == context;
    });
    if (number == known_.size()) known_.push_back({evidence, context, add(evidence, context)});
    return known_[number].passage;
  }

 private:
  struct Known {
    Span evidence, context;
    std::optional<std::uint32_t> passage;
  };

  std::optional<std::uint32_t> add(Span evidence, Span context) {
    std::vector<Span> source = source_ranges(document_, evidence);
    if (source.empty()) return std::nullopt;
    std::string quote = to_utf8(document_.view(evidence));
    if (!context.empty()) {
      const std::vector<Span> named = source_ranges(document_, context);
      const bool before = context < evidence;
      source.insert(before ? source.begin() : source.end(), named.begin(), named.end());
      const std::string words = to_utf8(document_.view(context));
      quote = before ? words + "…" + quote : quote + "…" + words;
    }
    graph_.passages.push_back({0, std::move(source), std::move(quote)});
    return static_cast<std::uint32_t>(graph_.passages.size() - 1);
  }

  EntityGraph& graph_;
  const Document& document_;
  std::vector<Known> known_;
  FlatIndex index_;
};

bool fits_signature(const EntityGraph& graph, const Claim& claim) {
  const Signature signature = signature_of(claim.relation);
  return signature.head.has(graph.entities[claim.head].type) &&
         signature.tail.has(graph.entities[claim.tail].type);
}

void collect_claims(EntityGraph& graph, PassageBook& passages, const Extraction& extraction,
                    const NameClusters& clusters) {
  FlatIndex index;
  for (const RelationFact& fact : extraction.facts.relations) {
    Claim claim;
    claim.head = clusters.of(fact.head);
    claim.tail = clusters.of(fact.tail);
    claim.relation = fact.relation;
    if (claim.head == no_cluster || claim.tail == no_cluster || claim.head == claim.tail) continue;
    if (is_symmetric(claim.relation) && claim.tail < claim.head) std::swap(claim.head, claim.tail);
    if (!fits_signature(graph, claim)) continue;
    const std::optional<std::uint32_t> passage = passages.find(fact.evidence, fact.context);
    if (!passage) continue;
    claim.passage = *passage;
    claim.confidence = fact.confidence;
    const auto relation = static_cast<std::uint64_t>(claim.relation);
    const std::uint64_t hash = mix(mix(mix(claim.head, claim.tail), relation), claim.passage);
    const std::uint32_t number = index.find_or_add(hash, graph.claims.size(), [&](std::uint32_t n) {
      const Claim& other = graph.claims[n];
      return other.head == claim.head && other.tail == claim.tail && other.relation == claim.relation &&
             other.passage == claim.passage;
    });
    const bool is_new = number == graph.claims.size();
    if (!is_new && graph.claims[number].confidence >= claim.confidence) continue;
    claim.rule = fact.rule;
    claim.status = fact.status;
    claim.time = fact.time;
    claim.role = to_utf8(fact.role);
    claim.amount = fact.amount;
    if (is_new) {
      graph.claims.push_back(std::move(claim));
    } else {
      graph.claims[number] = std::move(claim);
    }
  }
}

std::uint64_t hash_of(const Observation& observation) {
  const Decimal& value = observation.quantity.value;
  std::uint64_t hash = mix(observation.about, static_cast<std::uint64_t>(observation.metric));
  hash = mix(mix(hash, static_cast<std::uint64_t>(value.digits())),
             static_cast<std::uint64_t>(value.exponent()));
  if (observation.period) hash = mix(hash, static_cast<std::uint64_t>(observation.period->last.year));
  return mix(hash, observation.of.size());
}

// Of whom, metric, value, unit, period, of what. Decimals are normalised.
bool say_the_same(const Observation& a, const Observation& b) {
  return a.about == b.about && a.metric == b.metric &&
         a.quantity.value.digits() == b.quantity.value.digits() &&
         a.quantity.value.exponent() == b.quantity.value.exponent() && a.quantity.unit == b.quantity.unit &&
         a.period == b.period && a.of == b.of;
}

void collect_observations(EntityGraph& graph, PassageBook& passages, const Extraction& extraction,
                          const NameClusters& clusters) {
  FlatIndex index;
  for (const ObservationFact& fact : extraction.facts.observations) {
    Observation observation;
    observation.about = clusters.of(fact.about);
    if (observation.about == no_cluster) continue;
    const std::optional<std::uint32_t> passage = passages.find(fact.evidence);
    if (!passage) continue;
    observation.metric = fact.metric;
    observation.quantity = fact.quantity;
    observation.period = fact.period;
    observation.of = to_utf8(fact.of);
    observation.confidence = fact.confidence;
    const std::uint32_t number =
        index.find_or_add(hash_of(observation), graph.observations.size(),
                          [&](std::uint32_t n) { return say_the_same(graph.observations[n], observation); });
    const bool is_new = number == graph.observations.size();
    if (!is_new && graph.observations[number].confidence >= observation.confidence) continue;
    observation.bound = fact.bound;
    observation.status = fact.status;
    observation.raw_text = to_utf8(extraction.document.view(fact.raw));
    observation.passage = *passage;
    observation.rule = fact.rule;
    if (is_new) {
      graph.observations.push_back(std::move(observation));
    } else {
      graph.observations[number] = std::move(observation);
    }
  }
}

}  // namespace

void collect_facts(EntityGraph& graph, const Extraction& extraction, const NameClusters& clusters) {
  PassageBook passages(graph, extraction.document);
  graph.claims.reserve(extraction.facts.relations.size());
  graph.observations.reserve(extraction.facts.observations.size());
  graph.passages.reserve(extraction.facts.observations.size());
  collect_claims(graph, passages, extraction, clusters);
  collect_observations(graph, passages, extraction, clusters);
}

}  // namespace yuantu
