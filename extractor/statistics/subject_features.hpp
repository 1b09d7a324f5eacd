// SPDX-License-Identifier: Apache-2.0
// The evidence that a mention is the subject of a number: where it stands, what part it plays, what was
// spoken of before.
#pragma once

#include <cstdint>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/number_context.hpp"
#include "extractor/statistics/subject_evidence.hpp"
#include "extractor/statistics/subject_places.hpp"
#include "extractor/statistics/subject_query.hpp"

namespace yuantu {

// 投资1.8亿元，在某地建设某某产线: how far behind the number its subject may be named.
inline constexpr std::uint32_t reach_behind_number = 34;

// Evidence is an EvidenceList, or an EvidenceSum where only the sum is asked for.

// What holds of a place for all numbers of its sentence, or for all of later sentences (`earlier`).
template <class Evidence>
void find_lasting(const SubjectPlace& place, bool earlier, Evidence& evidence);

// Adds what else holds. False where the place cannot be the subject (占全市的四成: not 全市). `topic`: it is
// named in the headline, out of reach otherwise.
template <class Evidence>
bool find_evidence(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                   const SubjectPlace& place, bool topic, Evidence& evidence);

}  // namespace yuantu
