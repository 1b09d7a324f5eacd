// SPDX-License-Identifier: Apache-2.0
// The score of a pair of names: each kind of evidence with its weight.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/name_match.hpp"

namespace yuantu {

// The weights that make up the evidence for a pair; their sum decides.
struct EvidenceVector {
  std::vector<std::pair<Evidence, std::int32_t>> parts;

  void add(Evidence evidence, std::int32_t weight) { parts.emplace_back(evidence, weight); }
  std::int32_t total() const;
};

// "short form by brand +4.8 bits, pages of one province +1.5"
std::string in_words(const EvidenceVector& evidence);

// Log2 odds in sixteenths as bits: 76 -> "+4.7".
std::string bits(std::int32_t weight);

}  // namespace yuantu
