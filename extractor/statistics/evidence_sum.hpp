// SPDX-License-Identifier: Apache-2.0
// What speaks for and against one mention, weighed while it is found.
#pragma once

#include <array>
#include <cstddef>

#include "extractor/statistics/subject_evidence.hpp"
#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {

// Takes evidence as EvidenceList does and keeps its weighed sum.
class EvidenceSum {
 public:
  explicit EvidenceSum(float sum = 0) : sum_(sum) {}

  void add(SubjectEvidence kind, float value = 1.0f) {
    sum_ += evidence_weights[static_cast<std::size_t>(kind)] * value;
  }
  // Without a branch: whether evidence is there cannot be guessed.
  void add_if(bool holds, SubjectEvidence kind, float value = 1.0f) {
    sum_ += switched_weights[static_cast<std::size_t>(kind)][holds] * value;
  }
  float sum() const { return sum_; }

 private:
  static constexpr std::array<std::array<float, 2>, evidence_count> switched_weights = [] {
    std::array<std::array<float, 2>, evidence_count> all{};
    for (std::size_t i = 0; i < evidence_count; ++i) all[i][1] = evidence_weights[i];
    return all;
  }();

  float sum_;
};

}  // namespace yuantu
