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
    4.02f,   // SameClause
    3.39f,   // OneBreak
    3.06f,   // TwoBreaks
    2.84f,   // FewBreaks
    1.93f,   // ManyBreaks
    5.90f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.28f,   // LastSentence
    1.70f,   // TwoSentences
    1.08f,   // ThreeSentences
    0.15f,   // FarSentence
    1.14f,   // LastParagraph
    0.28f,   // NearParagraph
    0.79f,   // FarParagraph
    -2.82f,  // Topic
    0.67f,   // Role
    0.69f,   // RoleInSentence
    0.57f,   // RoleEarlier
    -0.36f,  // Aside
    -2.66f,  // AgentBefore
    -1.36f,  // Pointer
    -0.05f,  // Label
    -0.79f,  // Unsure
    0.89f,   // TouchesPlace
    -2.02f,  // TouchesCounted
    -0.16f,  // NearNumber
    1.53f,   // TouchesMetric
    -0.18f,  // Nearest
    -0.42f,  // NearestOfType
    -0.56f,  // Distance
    -0.43f,  // OpensSentence
    -0.13f,  // FirstOfSentence
    0.26f,   // InHeadline
    0.30f,   // Frequent
    0.51f,   // ParagraphTopic
    -0.09f,  // Semicolon
    1.15f,   // PreviousFresh
    1.57f,   // PreviousStale
    -0.03f,  // PreviousBuilt
    0.44f,   // Carried
    0.59f,   // CarriedAlone
    0.30f,   // AmongOther
    0.48f,   // HintFits
    -0.89f,  // HintFails
    1.68f,   // OpeningFits
    -0.27f,  // OpeningFails
    2.92f,   // FundNamed
    2.54f,   // AtEvent
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, 17> type_weights = {{
    /* Project */ {1.04f, 2.58f, 4.44f, 0.50f, -0.00f, 0.97f, 5.75f, never, 1.54f, 0.50f, never, 2.99f, 0.53f,
                   never},
    /* Finance */
    {4.98f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.02f, 4.08f, 1.50f, 0.50f, never, 2.00f, 2.02f, never, 3.59f, 2.44f, never, 2.00f, never, never},
    /* Output */
    {2.46f, 4.92f, 1.00f, never, never, 2.50f, 3.53f, never, 5.06f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.93f, 3.02f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.50f, 2.50f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.99f, 2.00f, 1.50f, -0.00f, never, 0.50f, 5.08f, never},
    /* Fund */
    {0.98f, 0.50f, never, never, -0.00f, 5.99f, 1.00f, never, 0.06f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.83f, 4.46f, 2.00f, never, 1.00f, 5.38f, never, 2.01f, never, never, 1.02f, never, never},
    /* Capacity */
    {3.43f, 2.60f, 3.50f, never, never, 1.00f, 5.53f, never, 2.53f, 1.50f, never, never, never, never},
    /* Production */
    {4.94f, 2.96f, 1.00f, never, never, 0.50f, 2.96f, never, 4.52f, 2.00f, never, never, never, never},
    /* Power */
    {0.99f, 2.05f, 2.48f, never, never, 0.50f, 4.83f, never, 2.56f, 4.51f, never, never, never, never},
    /* Length */
    {1.00f, 1.50f, 2.00f, never, never, 0.50f, 5.00f, never, 2.00f, 5.01f, never, never, never, never},
    /* Event */
    {2.00f, 1.00f, 1.99f, 0.50f, never, 1.50f, 3.49f, never, 0.51f, 4.01f, never, 4.99f, 0.50f, never},
    /* Saving */
    {2.99f, 2.50f, 2.50f, 1.00f, never, 2.00f, 4.51f, never, 1.51f, 4.00f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.37f, 4.85f, 4.44f, 2.96f, 0.02f, 4.04f, 3.54f, never, 4.34f, 3.51f, never, 4.49f, 1.52f, -0.00f},
    /* Rank */
    {4.55f, 5.03f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.95f, 4.49f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, 17> none_weights = {3.16f, 3.02f, 2.86f, 3.03f, 3.05f, 3.00f,
                                                       2.95f, 2.96f, 3.32f, 2.90f, 3.13f, 3.07f,
                                                       2.99f, 3.01f, 2.99f, 3.42f, 2.98f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
