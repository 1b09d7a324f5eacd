// SPDX-License-Identifier: Apache-2.0
// Finds parts by their names: a longer name that starts with a known one (某大学某校区, 某项目二期).
#pragma once

#include <vector>

#include "extractor/relations/fact_collector.hpp"
#include "extractor/relations/sentence_view.hpp"

namespace yuantu {

void find_nesting(const std::vector<SentenceView>& views, const Mentions& mentions, FactCollector& facts);

}  // namespace yuantu
