// SPDX-License-Identifier: Apache-2.0
// What speaks for and against one mention, weighed while it is found.
#pragma once

#include <cstddef>

#include "extractor/statistics/subject_features.hpp"
#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {

// Takes evidence as EvidenceList does and keeps its weighed sum.
class EvidenceSum {
 public:
  void add(SubjectEvidence kind, float value = 1.0f) {
    sum_ += evidence_weights[static_cast<std::size_t>(kind)] * value;
  }
  float sum() const { return sum_; }

 private:
  float sum_ = 0;
};

}  // namespace yuantu
