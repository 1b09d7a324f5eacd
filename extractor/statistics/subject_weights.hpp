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
    4.01f,   // SameClause
    3.37f,   // OneBreak
    3.12f,   // TwoBreaks
    2.81f,   // FewBreaks
    1.92f,   // ManyBreaks
    5.90f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.35f,   // LastSentence
    1.72f,   // TwoSentences
    1.02f,   // ThreeSentences
    0.14f,   // FarSentence
    1.08f,   // LastParagraph
    0.36f,   // NearParagraph
    0.77f,   // FarParagraph
    -2.94f,  // Topic
    0.70f,   // Role
    0.73f,   // RoleInSentence
    0.62f,   // RoleEarlier
    -0.33f,  // Aside
    -2.63f,  // AgentBefore
    -1.38f,  // Pointer
    -0.01f,  // Label
    -1.00f,  // Unsure
    0.89f,   // TouchesPlace
    -2.08f,  // TouchesCounted
    -0.17f,  // NearNumber
    1.54f,   // TouchesMetric
    -0.13f,  // Nearest
    -0.43f,  // NearestOfType
    -0.55f,  // Distance
    -0.40f,  // OpensSentence
    -0.20f,  // FirstOfSentence
    0.36f,   // InHeadline
    0.39f,   // Frequent
    0.54f,   // ParagraphTopic
    -0.06f,  // Semicolon
    1.03f,   // PreviousFresh
    1.22f,   // PreviousStale
    -0.11f,  // PreviousBuilt
    0.20f,   // Carried
    0.54f,   // CarriedAlone
    0.32f,   // AmongOther
    0.27f,   // HintFits
    -0.76f,  // HintFails
    1.66f,   // OpeningFits
    -0.20f,  // OpeningFails
    2.40f,   // OnceBuilt
    2.92f,   // FundNamed
    2.49f,   // AtEvent
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, 17> type_weights = {{
    /* Project */ {1.05f, 2.58f, 4.44f, 0.50f, -0.00f, 0.97f, 5.73f, never, 1.55f, 0.50f, never, 2.98f, 0.53f,
                   never},
    /* Finance */
    {4.98f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.00f, 4.09f, 1.50f, 0.50f, never, 2.00f, 2.02f, never, 3.60f, 2.44f, never, 2.00f, never, never},
    /* Output */
    {2.47f, 4.91f, 1.00f, never, never, 2.50f, 3.49f, never, 5.10f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.93f, 3.02f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.51f, 2.50f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.99f, 2.00f, 1.50f, -0.00f, never, 0.50f, 5.07f, never},
    /* Fund */
    {0.98f, 0.50f, never, never, -0.00f, 5.99f, 1.00f, never, 0.03f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.86f, 4.48f, 2.00f, never, 1.00f, 5.36f, never, 2.00f, never, never, 1.02f, never, never},
    /* Capacity */
    {3.47f, 2.61f, 3.51f, never, never, 1.00f, 5.43f, never, 2.54f, 1.50f, never, never, never, never},
    /* Production */
    {4.97f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.51f, 2.00f, never, never, never, never},
    /* Power */
    {0.99f, 2.06f, 2.48f, never, never, 0.50f, 4.86f, never, 2.55f, 4.51f, never, never, never, never},
    /* Length */
    {1.00f, 1.50f, 2.00f, never, never, 0.50f, 5.00f, never, 2.00f, 5.01f, never, never, never, never},
    /* Event */
    {2.00f, 1.00f, 1.99f, 0.50f, never, 1.50f, 3.50f, never, 0.52f, 4.01f, never, 4.99f, 0.50f, never},
    /* Saving */
    {2.99f, 2.50f, 2.50f, 1.00f, never, 2.00f, 4.44f, never, 1.52f, 4.00f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.39f, 4.84f, 4.39f, 2.96f, 0.02f, 4.04f, 3.54f, never, 4.32f, 3.50f, never, 4.50f, 1.52f, -0.00f},
    /* Rank */
    {4.55f, 5.04f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.95f, 4.48f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, 17> none_weights = {3.16f, 3.02f, 2.86f, 3.03f, 3.05f, 3.00f,
                                                       2.95f, 3.00f, 3.28f, 2.94f, 3.02f, 3.06f,
                                                       2.99f, 3.00f, 3.06f, 3.48f, 2.98f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
