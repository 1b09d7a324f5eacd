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

// In the order of Evidence.
inline constexpr std::array<float, evidence_count> evidence_weights = {
    3.84f,   // SameClause
    3.31f,   // OneBreak
    3.26f,   // TwoBreaks
    2.84f,   // FewBreaks
    1.96f,   // ManyBreaks
    5.90f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.26f,   // LastSentence
    1.85f,   // TwoSentences
    0.99f,   // ThreeSentences
    0.11f,   // FarSentence
    1.16f,   // LastParagraph
    0.42f,   // NearParagraph
    0.69f,   // FarParagraph
    -2.94f,  // Topic
    0.69f,   // Role
    0.87f,   // RoleInSentence
    0.56f,   // RoleEarlier
    -0.34f,  // Aside
    -2.62f,  // AgentBefore
    -1.17f,  // Pointer
    0.01f,   // Label
    -1.06f,  // Unsure
    0.88f,   // TouchesPlace
    -2.08f,  // TouchesCounted
    -0.09f,  // NearNumber
    1.54f,   // TouchesMetric
    0.03f,   // Nearest
    -0.15f,  // NearestOfType
    -0.50f,  // Distance
    -0.18f,  // OpensSentence
    -0.21f,  // FirstOfSentence
    0.48f,   // InHeadline
    0.41f,   // Frequent
    0.22f,   // ParagraphTopic
    -0.15f,  // Semicolon
    1.01f,   // PreviousFresh
    1.46f,   // PreviousStale
    0.02f,   // PreviousBuilt
    0.22f,   // Carried
    0.52f,   // CarriedAlone
    0.35f,   // AmongOther
    0.29f,   // HintFits
    -1.01f,  // HintFails
    1.57f,   // OpeningFits
    -0.31f,  // OpeningFails
    2.60f,   // OnceBuilt
    2.93f,   // FundNamed
    2.60f,   // AtEvent
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, 17> type_weights = {{
    /* Project */ {1.05f, 2.53f, 4.45f, 0.50f, -0.00f, 0.98f, 5.83f, never, 1.56f, 0.50f, never, 2.95f, 0.53f,
                   never},
    /* Finance */
    {4.98f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.01f, 4.06f, 1.50f, 0.50f, never, 2.00f, 2.02f, never, 3.57f, 2.43f, never, 2.00f, never, never},
    /* Output */
    {2.47f, 4.89f, 1.00f, never, never, 2.50f, 3.50f, never, 5.10f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.98f, 3.01f, 4.00f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.51f, 2.50f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.99f, 2.00f, 1.50f, -0.00f, never, 0.50f, 5.07f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 5.99f, 1.00f, never, 0.03f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {1.00f, 3.80f, 4.50f, 2.00f, never, 1.00f, 5.46f, never, 2.00f, never, never, 1.00f, never, never},
    /* Capacity */
    {3.49f, 2.55f, 3.50f, never, never, 1.00f, 5.50f, never, 2.52f, 1.50f, never, never, never, never},
    /* Production */
    {4.97f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.51f, 2.00f, never, never, never, never},
    /* Power */
    {1.00f, 2.06f, 2.48f, never, never, 0.50f, 4.85f, never, 2.52f, 4.51f, never, never, never, never},
    /* Length */
    {1.00f, 1.50f, 2.00f, never, never, 0.50f, 5.00f, never, 2.00f, 5.01f, never, never, never, never},
    /* Event */
    {1.99f, 0.99f, 1.99f, 0.50f, never, 1.50f, 3.50f, never, 0.51f, 4.01f, never, 4.99f, 0.50f, never},
    /* Saving */
    {3.00f, 2.50f, 2.50f, 1.00f, never, 2.00f, 4.43f, never, 1.51f, 4.00f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.41f, 4.80f, 4.36f, 2.96f, 0.02f, 4.04f, 3.61f, never, 4.37f, 3.47f, never, 4.53f, 1.52f, -0.00f},
    /* Rank */
    {4.52f, 5.04f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.95f, 4.48f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, 17> none_weights = {3.13f, 3.02f, 2.91f, 3.04f, 3.01f, 3.00f,
                                                       2.96f, 2.98f, 3.25f, 2.94f, 3.03f, 3.09f,
                                                       3.00f, 3.02f, 3.07f, 3.40f, 3.02f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
