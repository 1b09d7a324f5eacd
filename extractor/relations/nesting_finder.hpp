// SPDX-License-Identifier: Apache-2.0
// Finds relations between a name and a longer one that begins with it: 某大学某校区, 某项目二期, 某公司某项目.
#pragma once

#include <vector>

#include "extractor/relations/fact_collector.hpp"
#include "extractor/relations/sentence_view.hpp"

namespace yuantu {

void find_nesting(const std::vector<SentenceView>& views, const Mentions& mentions, FactCollector& facts);

}  // namespace yuantu
