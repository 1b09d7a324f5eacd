// SPDX-License-Identifier: Apache-2.0
// Reads tables and lists: rows under a head of column names, names under an award.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"
#include "extractor/statistics/page_reading.hpp"

namespace yuantu {

// `fields` sees the fields of industry that the sentences name.
void find_in_tables(const PageReading& page, const ClauseReader& reader, const ClauseReader& fields,
                    FactCollector& facts);

}  // namespace yuantu
