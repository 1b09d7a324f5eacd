// SPDX-License-Identifier: Apache-2.0
// Finds people where a sentence has room for nobody else: Sentence -> Candidates.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// 由|程|砚田|创办, 在|程|砚田|的|带领|下, 选举|高峰|为|董事长, 38|岁|的|王|刚|是
void find_people_in_slots(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
