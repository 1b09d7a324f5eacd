// SPDX-License-Identifier: Apache-2.0
// Joins things by weak evidence once strong evidence has put together what it can: records -> joins.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/resolution_report.hpp"
#include "graph/review.hpp"
#include "graph/spill.hpp"
#include "graph/weak_record.hpp"
#include "graph/weak_survey.hpp"

namespace yuantu {

// One group becomes part of another.
struct WeakJoin {
  std::uint32_t from = 0, to = 0;
};

struct WeakDecision {
  std::uint32_t group = 0;
  std::string name, other;
  bool joined = false;
  std::string reason;
};

struct WeakOutcome {
  std::vector<WeakJoin> joins;  // in the order in which they were made; no group is `to` after it was `from`
  std::map<std::uint32_t, std::vector<EntityName>> names;  // of the groups in joins
  std::vector<WeakDecision> decisions;
  std::vector<ReviewQuestion> questions;
  ResolutionFigures figures;
};

// `records` holds, one behind the other, the bytes of WeakRecords as texts. Only what the survey wants is
// held in memory.
WeakOutcome merge_weakly(const ByteStore& records, const WeakSurvey& survey, const Review* review);

// By group: the one that it is part of once all joins are made; itself, if it stays.
std::vector<std::uint32_t> ends_of(const std::vector<WeakJoin>& joins, std::size_t count);

}  // namespace yuantu
