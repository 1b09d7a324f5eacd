// SPDX-License-Identifier: Apache-2.0
// Finds instalments of works and zones: 云岭产业园|二期, 江芯微电子|三期.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// The instalment of a zone or a work that stands behind its name.
void add_instalment(const TokenizedSentence& sentence, Span span, EntityType type, float score,
                    Candidates& candidates);
// The instalment of a plant that stands behind its firm's name, the token `i`.
void add_plant_instalment(const TokenizedSentence& sentence, std::size_t i, Span span,
                          Candidates& candidates);
// 云汐电子|二期|、: members of lists of works.
void find_listed_instalments(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
