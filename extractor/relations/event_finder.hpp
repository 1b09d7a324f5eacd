// SPDX-License-Identifier: Apache-2.0
// Finds who took part in an event: those who sign, win or show something where the text tells of it.
#pragma once

#include <vector>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/event_topics.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

void find_participants(const ClauseReader& reader, const std::vector<Stage>& stages, const Mentions& mentions,
                       FactCollector& facts);

}  // namespace yuantu
