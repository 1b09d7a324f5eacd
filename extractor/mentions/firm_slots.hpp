// SPDX-License-Identifier: Apache-2.0
// Finds firms by bare brands where a sentence has room for no other: Sentence -> Candidates.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// 泓|略|是|一家|…|企业, 泓|略|成立|于|2019|年, 泓|略|由|某人|创办, 泓|略|已|完成|B轮|融资
void find_firms_in_slots(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
