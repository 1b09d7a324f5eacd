// SPDX-License-Identifier: Apache-2.0
// Finds whose brand a name bears: 云鹭科技 … 云鹭X5无人机, 某省云鹭能源集团 … 云鹭储能项目.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_brands(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts);

}  // namespace yuantu
