// SPDX-License-Identifier: Apache-2.0
// Makes facts of statements: with metric, unit, period, status and what is counted.
#pragma once

#include "extractor/fact.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/page_numbers.hpp"
#include "extractor/statistics/statement_reader.hpp"

namespace yuantu {

class ObservationBuilder {
 public:
  // Both must outlive the builder.
  ObservationBuilder(const MentionContext& mentions, const PageNumbers& numbers)
      : mentions_(mentions), numbers_(numbers) {}

  // The subject of the statement must be known.
  ObservationFact build(const Statement& statement) const;

 private:
  const MentionContext& mentions_;
  const PageNumbers& numbers_;
};

}  // namespace yuantu
