// SPDX-License-Identifier: Apache-2.0
// Reads brackets behind names: 某公司（北京，集成电路）, 某实验室（依托某大学）, 某人（某公司总经理）.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_in_brackets(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts);

}  // namespace yuantu
