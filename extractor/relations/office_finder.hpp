// SPDX-License-Identifier: Apache-2.0
// Finds offices: a person's titles and where they are held (worksFor, and foundedBy for founders).
#pragma once

#include <cstdint>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_offices(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts);

}  // namespace yuantu
