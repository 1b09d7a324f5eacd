// SPDX-License-Identifier: Apache-2.0
// Finds firms by short names that no table lists: an unknown word before an industry (泓海储能), a region
// before an unknown word, members of lists of firms.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

void find_brand_names(const TokenizedSentence& sentence, Candidates& candidates);

// Firms by what they do (云汐领投), who runs what (由云汐运营) and what they are called (园区企业云汐).
void find_actors(const TokenizedSentence& sentence, Candidates& candidates);

// Adds what stands in 、 lists with firms that are already known: the spans of `firms` are sorted.
void find_list_members(const TokenizedSentence& sentence, std::span<const Span> firms,
                       Candidates& candidates);

}  // namespace yuantu
