// SPDX-License-Identifier: Apache-2.0
// Finds people whose names have no Chinese surname: 马丁·菲舍尔, and what stands enclosed behind an office.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

void find_foreign_names(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
