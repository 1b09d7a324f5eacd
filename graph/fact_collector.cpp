// SPDX-License-Identifier: Apache-2.0
// Collects claims and observations.
#include "graph/fact_collector.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// Gives each evidence span its passage; spans that come from nothing in the original have none.
class PassageBook {
 public:
  PassageBook(EntityGraph& graph, const Document& document) : graph_(graph), document_(document) {}

  // With `context` the passage is the two together, in the order of the text.
  std::optional<std::uint32_t> find(Span evidence, Span context = {}) {
    const auto [place, is_new] = passages_.try_emplace(std::pair(evidence, context), std::nullopt);
    if (!is_new) return place->second;
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
    place->second = static_cast<std::uint32_t>(graph_.passages.size());
    graph_.passages.push_back({0, std::move(source), std::move(quote)});
    return place->second;
  }

 private:
  EntityGraph& graph_;
  const Document& document_;
  std::map<std::pair<Span, Span>, std::optional<std::uint32_t>> passages_;
};

bool fits_signature(const EntityGraph& graph, const Claim& claim) {
  const Signature signature = signature_of(claim.relation);
  return signature.head.has(graph.entities[claim.head].type) &&
         signature.tail.has(graph.entities[claim.tail].type);
}

void collect_claims(EntityGraph& graph, PassageBook& passages, const Extraction& extraction,
                    const NameClusters& clusters) {
  std::map<std::tuple<std::uint32_t, RelationType, std::uint32_t, std::uint32_t>, std::size_t> seen;
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
    claim.rule = fact.rule;
    claim.status = fact.status;
    claim.time = fact.time;
    claim.role = to_utf8(fact.role);
    claim.amount = fact.amount;
    const auto [place, is_new] =
        seen.try_emplace({claim.head, claim.relation, claim.tail, claim.passage}, graph.claims.size());
    if (is_new) {
      graph.claims.push_back(std::move(claim));
    } else if (graph.claims[place->second].confidence < claim.confidence) {
      graph.claims[place->second] = std::move(claim);
    }
  }
}

void collect_observations(EntityGraph& graph, PassageBook& passages, const Extraction& extraction,
                          const NameClusters& clusters) {
  // What is said: of whom, metric, value, unit, period, of what. Decimals are normalised.
  using Key = std::tuple<std::uint32_t, Metric, std::int64_t, int, std::string_view, std::optional<Period>,
                         std::u32string_view>;
  std::map<Key, std::size_t> seen;
  for (const ObservationFact& fact : extraction.facts.observations) {
    Observation observation;
    observation.about = clusters.of(fact.about);
    if (observation.about == no_cluster) continue;
    const std::optional<std::uint32_t> passage = passages.find(fact.evidence);
    if (!passage) continue;
    observation.metric = fact.metric;
    observation.quantity = fact.quantity;
    observation.bound = fact.bound;
    observation.status = fact.status;
    observation.period = fact.period;
    observation.of = to_utf8(fact.of);
    observation.raw_text = to_utf8(extraction.document.view(fact.raw));
    observation.passage = *passage;
    observation.confidence = fact.confidence;
    observation.rule = fact.rule;
    const auto [place, is_new] =
        seen.try_emplace(Key{observation.about, fact.metric, fact.quantity.value.digits(),
                             fact.quantity.value.exponent(), fact.quantity.unit, fact.period, fact.of},
                         graph.observations.size());
    if (is_new) {
      graph.observations.push_back(std::move(observation));
    } else if (graph.observations[place->second].confidence < observation.confidence) {
      graph.observations[place->second] = std::move(observation);
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
