// SPDX-License-Identifier: Apache-2.0
// Collects relation facts: resolves pointers, holds signatures, drops repetitions within a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

// A fact as a finder states it: head and tail are mentions, `rule` is the finder's name for why.
RelationFact make_fact(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence,
                       float confidence, const char* rule);

class FactCollector {
 public:
  explicit FactCollector(const Mentions& mentions) : mentions_(mentions) {
    facts_.reserve(mentions.all.size());
  }

  const Mentions& mentions() const { return mentions_; }

  // Adds the fact unless its ends are unknown, the same thing, or of types that the relation does not join.
  // Returns true if it was added.
  bool add(RelationFact&& fact);
  // A fact that rests on what the report is about or on a name. It stands only where nothing is said
  // outright: no other place for who has one, no other maker of a product.
  bool add_carried(RelationFact&& fact);
  const std::vector<RelationFact>& facts() const { return facts_; }
  // In the order of the text; of the same relation said twice in one passage the surer one.
  std::vector<RelationFact> finish();

 private:
  bool add_of_parties(const RelationFact& fact, std::uint32_t RelationFact::*end);
  bool complete(RelationFact& fact) const;
  Span ends_of(const RelationFact& fact) const;
  void settle_carried();

  const Mentions& mentions_;
  std::vector<RelationFact> facts_;
  std::vector<RelationFact> carried_;
};

}  // namespace yuantu
