// SPDX-License-Identifier: Apache-2.0
// Finds places (江海市云岭区, 沙洲镇) and industries.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

void find_place_names(const TokenizedSentence& sentence, Candidates& candidates);
void find_industries(const TokenizedSentence& sentence, Candidates& candidates);
// 以甲、乙为主导产业: the whole members of lists of fields.
void find_listed_fields(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
