// SPDX-License-Identifier: Apache-2.0
// Finds relations between a name and a longer one that begins with it: 某大学某校区, 某项目二期,
// 某公司某项目.
#pragma once

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_nesting(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts);

}  // namespace yuantu
