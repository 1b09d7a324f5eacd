// SPDX-License-Identifier: Apache-2.0
// Finds names in lists that a class noun closes: 甲、乙、丙等10家企业.
#pragma once

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// `mentions` are the names found so far: they tell what a list is of, and are not proposed again.
void find_enumerated_names(const TokenizedSentence& sentence, const Mentions& mentions,
                           Candidates& candidates);

}  // namespace yuantu
