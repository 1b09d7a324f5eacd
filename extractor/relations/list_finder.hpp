// SPDX-License-Identifier: Apache-2.0
// Reads lists by their labels: 上海：甲公司、乙公司; a heading and the lines under it; 某实验室（某领域）.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

// `fields` sees fields of industry as names too.
void find_in_lists(const ClauseReader& reader, const ClauseReader& fields, const Mentions& mentions,
                   FactCollector& facts);

}  // namespace yuantu
