// SPDX-License-Identifier: Apache-2.0
// Collects relation facts: resolves pointers, holds signatures, drops repetitions within a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

class FactCollector {
 public:
  explicit FactCollector(const Mentions& mentions) : mentions_(mentions) {}

  // Adds the fact unless its ends are unknown, the same thing, or of types that the relation does not join.
  // Returns true if it was added.
  bool add(RelationFact fact);
  const std::vector<RelationFact>& facts() const { return facts_; }
  // In the order of the text; of the same relation said twice in one passage the surer one.
  std::vector<RelationFact> finish();

 private:
  const Mentions& mentions_;
  std::vector<RelationFact> facts_;
};

}  // namespace yuantu
