// SPDX-License-Identifier: Apache-2.0
// Reads tables and lists: rows under a head of column names, names under an award.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_in_tables(const ClauseReader& reader, FactCollector& facts);

}  // namespace yuantu
