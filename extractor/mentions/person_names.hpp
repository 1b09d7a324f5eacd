// SPDX-License-Identifier: Apache-2.0
// Finds people by the titles and verbs beside their names (董事长王某, 王某表示).
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

void find_person_names(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
