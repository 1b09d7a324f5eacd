// SPDX-License-Identifier: Apache-2.0
// How much each kind of evidence speaks for a subject; written by tests/statistics/fit_subjects.
#pragma once

#include <array>
#include <cstddef>

#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/subject_features.hpp"
#include "ontology/types.hpp"

namespace yuantu {

inline constexpr float never = -100;

// In the order of SubjectEvidence.
inline constexpr std::array<float, evidence_count> evidence_weights = {
    4.12f,   // SameClause
    3.49f,   // OneBreak
    3.27f,   // TwoBreaks
    2.87f,   // FewBreaks
    1.93f,   // ManyBreaks
    5.90f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.23f,   // LastSentence
    1.95f,   // TwoSentences
    1.03f,   // ThreeSentences
    0.16f,   // FarSentence
    1.18f,   // LastParagraph
    0.23f,   // NearParagraph
    0.55f,   // FarParagraph
    -3.00f,  // Topic
    0.78f,   // Role
    0.98f,   // RoleInSentence
    0.58f,   // RoleEarlier
    -0.26f,  // Aside
    -2.58f,  // AgentBefore
    -0.75f,  // Pointer
    -0.07f,  // Label
    -1.07f,  // Unsure
    1.00f,   // TouchesPlace
    -2.00f,  // TouchesCounted
    -0.16f,  // NearNumber
    1.46f,   // TouchesMetric
    -0.04f,  // Nearest
    -0.07f,  // NearestOfType
    -0.53f,  // Distance
    -0.72f,  // OpensHere
    -0.11f,  // OpensEarlier
    0.26f,   // FirstHere
    -0.26f,  // FirstEarlier
    0.40f,   // InHeadline
    0.31f,   // Frequent
    0.32f,   // ParagraphTopic
    0.04f,   // Semicolon
    1.35f,   // PreviousFresh
    1.43f,   // PreviousStale
    0.07f,   // PreviousBuilt
    0.18f,   // Carried
    0.45f,   // CarriedAlone
    0.39f,   // AmongOther
    0.26f,   // HintFits
    -0.93f,  // HintFails
    1.56f,   // OpeningFits
    -0.45f,  // OpeningFails
    2.49f,   // OnceBuilt
    2.93f,   // FundNamed
    1.45f,   // FirstParty
    4.00f,   // Singled
    2.60f,   // AtEvent
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, 17> type_weights = {{
    /* Project */ {1.04f, 2.52f, 4.45f, 0.50f, -0.00f, 0.98f, 5.84f, never, 1.58f, 0.50f, never, 2.93f, 0.53f,
                   never},
    /* Finance */
    {4.98f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.02f, 4.07f, 1.50f, 0.50f, never, 2.00f, 2.01f, never, 3.57f, 2.44f, never, 2.00f, never, never},
    /* Output */
    {2.48f, 4.94f, 1.00f, never, never, 2.50f, 3.49f, never, 5.04f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.98f, 3.01f, 4.00f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.50f, 2.50f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.99f, 2.00f, 1.49f, -0.00f, never, 0.50f, 5.08f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 5.99f, 1.00f, never, 0.03f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.84f, 4.47f, 2.00f, never, 1.00f, 5.46f, never, 2.00f, never, never, 1.00f, never, never},
    /* Capacity */
    {3.51f, 2.57f, 3.49f, never, never, 1.00f, 5.48f, never, 2.52f, 1.50f, never, never, never, never},
    /* Production */
    {4.97f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.51f, 2.00f, never, never, never, never},
    /* Power */
    {0.99f, 2.06f, 2.49f, never, never, 0.50f, 4.86f, never, 2.50f, 4.51f, never, never, never, never},
    /* Length */
    {1.00f, 1.50f, 2.00f, never, never, 0.50f, 5.00f, never, 2.00f, 5.01f, never, never, never, never},
    /* Event */
    {1.99f, 1.00f, 1.99f, 0.50f, never, 1.50f, 3.50f, never, 0.51f, 4.01f, never, 4.99f, 0.50f, never},
    /* Saving */
    {3.00f, 2.50f, 2.50f, 1.00f, never, 2.00f, 4.42f, never, 1.51f, 4.00f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.45f, 4.91f, 4.33f, 2.96f, 0.02f, 4.04f, 3.56f, never, 4.36f, 3.47f, never, 4.51f, 1.52f, -0.00f},
    /* Rank */
    {4.52f, 5.02f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.96f, 4.48f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, 17> none_weights = {3.12f, 3.02f, 2.91f, 3.05f, 3.02f, 3.00f,
                                                       2.95f, 2.98f, 3.24f, 2.93f, 3.03f, 3.09f,
                                                       3.00f, 3.02f, 3.07f, 3.36f, 3.02f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
