// SPDX-License-Identifier: Apache-2.0
// Adds weights up and says them in words.
#include "graph/evidence_vector.hpp"

namespace yuantu {

std::string bits(std::int32_t weight) {
  const std::int32_t tenths = (weight < 0 ? -weight : weight) * 10 / 16;
  return (weight < 0 ? "-" : "+") + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::int32_t EvidenceVector::total() const {
  std::int32_t sum = 0;
  for (const auto& [evidence, weight] : parts) sum += weight;
  return sum;
}

std::string in_words(const EvidenceVector& evidence) {
  std::string words;
  for (const auto& [kind, weight] : evidence.parts) {
    words += (words.empty() ? "" : ", ") + std::string(words_for(kind));
    if (kind != Evidence::Reviewed) words += " " + bits(weight);  // no weight outweighs a reviewer
  }
  return words;
}

}  // namespace yuantu
