// SPDX-License-Identifier: Apache-2.0
// Expands names that share a part: 江海市、云岭市政府; 江海高新区党工委、管委会; 江海省委、省政府.
#pragma once

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// `mentions` are the names found so far, sorted by span.
void find_coordinated_names(const TokenizedSentence& sentence, const Mentions& mentions,
                            Candidates& candidates);

}  // namespace yuantu
