// SPDX-License-Identifier: Apache-2.0
// Facts: relations between mentions and statistics about them, each with the words that say it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/decimal.hpp"
#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// An amount in base units: 12亿元 is {1200000000, "CNY"}.
struct Quantity {
  Decimal value;
  std::string unit;  // ISO 4217, UCUM, or the gold guidelines' units: "CNY", "m2", "t/a", "%", "1", "EFLOPS"
};

struct RelationFact {
  RelationType relation = RelationType::locatedIn;
  std::uint32_t head = no_mention;  // indices of Name mentions (pointers already resolved)
  std::uint32_t tail = no_mention;
  Span evidence;  // the clause or sentence that says it
  Span ends;      // from the first to the last of its two ends, as the evidence names them or points to them
  Span context;   // the sentence that names what the evidence only speaks of; empty where it names both
  float confidence = 0.5f;
  std::string rule;  // "founded-by/jointly-built"
  Status status = Status::Actual;
  std::optional<Period> time;
  std::u32string role;             // worksFor only
  std::optional<Quantity> amount;  // of a deal or an investment between the two
};

struct ObservationFact {
  std::uint32_t about = no_mention;  // index of a Name mention
  Metric metric = Metric::other;
  Quantity quantity;
  Bound bound = Bound::Exact;
  Status status = Status::Actual;
  std::optional<Period> period;
  std::u32string of;  // what is counted: 企业
  Span raw;           // the words of the number with its noun: 总投资逾12亿元
  Span evidence;      // the clause or sentence
  float confidence = 0.5f;
  std::string rule;
};

struct Facts {
  std::vector<RelationFact> relations;
  std::vector<ObservationFact> observations;
};

}  // namespace yuantu
