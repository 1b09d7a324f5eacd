// SPDX-License-Identifier: Apache-2.0
// Finds institutes by their numbers and short names, and divisions of offices.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// 703所, 中国科学院金属所, 省科技厅高新技术处: `i` is the word that ends with 所, 院 or 处.
void find_institute(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates);

}  // namespace yuantu
