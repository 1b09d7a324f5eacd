// SPDX-License-Identifier: Apache-2.0
// Collects relation facts.
#include "extractor/relations/fact_collector.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extractor/relations/relation_rules.hpp"

namespace yuantu {
namespace {

// Where a fact stands in the order of the text.
struct Place {
  explicit Place(RelationFact& f)
      : fact(&f), evidence(f.evidence), relation(f.relation), head(f.head), tail(f.tail) {}
  auto key() const { return std::tie(evidence, relation, head, tail); }

  RelationFact* fact;
  Span evidence;
  RelationType relation;
  std::uint32_t head, tail;
};

bool surer(const RelationFact& a, const RelationFact& b) {
  return a.confidence != b.confidence ? a.confidence > b.confidence : a.rule < b.rule;
}

// What a guess must not add to: the place, the issuer, the maker or the investor that the text names.
bool is_told_once(RelationType relation) {
  using enum RelationType;
  return relation == locatedIn || relation == issuedBy || relation == develops || relation == investedBy;
}

}  // namespace

RelationFact make_fact(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence,
                       float confidence, const char* rule) {
  RelationFact fact;
  fact.relation = relation;
  fact.head = head;
  fact.tail = tail;
  fact.evidence = evidence;
  fact.confidence = confidence;
  fact.rule = rule_id(relation, rule);
  return fact;
}

// 双方共建某室: a fact of each of them.
bool FactCollector::add_of_parties(const RelationFact& fact, std::uint32_t RelationFact::*end) {
  const auto [first, last] =
      std::equal_range(mentions_.parties.begin(), mentions_.parties.end(), Party{fact.*end, 0},
                       [](const Party& a, const Party& b) { return a.pointer < b.pointer; });
  bool added = false;
  for (auto party = first; party != last; ++party) {
    RelationFact own = fact;
    own.*end = party->name;
    if (!complete(own)) continue;
    facts_.push_back(std::move(own));
    added = true;
  }
  return added;
}

bool FactCollector::add(RelationFact&& fact) {
  if (!mentions_.parties.empty() && fact.head != no_mention && fact.tail != no_mention &&
      (add_of_parties(fact, &RelationFact::head) || add_of_parties(fact, &RelationFact::tail)))
    return true;
  if (!complete(fact)) return false;
  facts_.push_back(std::move(fact));
  return true;
}

bool FactCollector::add_carried(RelationFact&& fact) {
  if (!complete(fact)) return false;
  carried_.push_back(std::move(fact));
  return true;
}

bool FactCollector::complete(RelationFact& fact) const {
  if (fact.head == no_mention || fact.tail == no_mention) return false;
  fact.ends = ends_of(fact);
  fact.head = mentions_.resolved(fact.head);
  fact.tail = mentions_.resolved(fact.tail);
  if (fact.head == no_mention || fact.tail == no_mention) return false;
  const Mention& head = mentions_.all[fact.head];
  const Mention& tail = mentions_.all[fact.tail];
  const Signature ends = signature_of(fact.relation);
  if (!ends.head.has(head.type) || !ends.tail.has(tail.type)) return false;
  if (head.type == tail.type && head.name == tail.name) return false;
  // A project or product is part of its like only.
  const TypeSet made(EntityType::Project, EntityType::Product);
  if (fact.relation == RelationType::partOf && (made.has(head.type) || made.has(tail.type)) &&
      head.type != tail.type) {
    return false;
  }
  return true;
}

// Of an end that the evidence does not name only the other counts.
Span FactCollector::ends_of(const RelationFact& fact) const {
  const Span head = mentions_.all[fact.head].span;
  const Span tail = mentions_.all[fact.tail].span;
  if (!fact.evidence.contains(head)) return fact.evidence.contains(tail) ? tail : fact.evidence;
  if (!fact.evidence.contains(tail)) return head;
  return {std::min(head.begin, tail.begin), std::max(head.end, tail.end)};
}

void FactCollector::settle_carried() {
  const auto asked = [&](const RelationFact& fact) {
    const std::uint32_t of = fact.relation == RelationType::develops ? fact.tail : fact.head;
    return std::pair<RelationType, std::u32string_view>(fact.relation, mentions_.all[of].name);
  };
  if (carried_.empty()) return;
  std::vector<std::pair<RelationType, std::u32string_view>> told;
  for (const RelationFact& fact : facts_) {
    if (is_told_once(fact.relation)) told.push_back(asked(fact));
  }
  std::sort(told.begin(), told.end());
  for (RelationFact& fact : carried_) {
    if (!std::binary_search(told.begin(), told.end(), asked(fact))) facts_.push_back(std::move(fact));
  }
}

std::vector<RelationFact> FactCollector::finish() {
  settle_carried();
  // Facts are large; what is sorted is where they stand.
  std::vector<Place> places;
  places.reserve(facts_.size());
  for (RelationFact& fact : facts_) places.push_back(Place(fact));
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    const auto order = a.key() <=> b.key();
    return order != 0 ? order < 0 : surer(*a.fact, *b.fact);
  });
  std::vector<RelationFact> found;
  found.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i == 0 || places[i].key() != places[i - 1].key()) found.push_back(std::move(*places[i].fact));
  }
  return found;
}

}  // namespace yuantu
