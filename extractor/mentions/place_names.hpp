// SPDX-License-Identifier: Apache-2.0
// Finds places (江海市云岭区, 沙洲镇) and industries.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

void find_place_names(const TokenizedSentence& sentence, Candidates& candidates);
void find_industries(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
