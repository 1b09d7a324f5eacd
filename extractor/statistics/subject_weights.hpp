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
    3.57f,   // SameClause
    3.12f,   // OneBreak
    3.10f,   // TwoBreaks
    2.67f,   // FewBreaks
    1.73f,   // ManyBreaks
    5.67f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.19f,   // LastSentence
    2.04f,   // TwoSentences
    1.13f,   // ThreeSentences
    0.37f,   // FarSentence
    1.08f,   // LastParagraph
    0.34f,   // NearParagraph
    1.10f,   // FarParagraph
    -4.51f,  // Topic
    0.81f,   // Role
    1.04f,   // RoleInSentence
    0.65f,   // RoleEarlier
    -0.29f,  // Aside
    -2.84f,  // AgentBefore
    -1.02f,  // Pointer
    0.17f,   // Label
    -1.95f,  // Unsure
    1.25f,   // TouchesPlace
    -2.00f,  // TouchesCounted
    0.16f,   // NearNumber
    1.27f,   // TouchesMetric
    -0.07f,  // Nearest
    0.18f,   // NearestOfType
    -0.65f,  // Distance
    -1.18f,  // OpensHere
    0.12f,   // OpensEarlier
    0.43f,   // FirstHere
    -0.50f,  // FirstEarlier
    0.70f,   // InHeadline
    0.55f,   // Frequent
    0.51f,   // ParagraphTopic
    -0.30f,  // Semicolon
    1.62f,   // PreviousFresh
    1.84f,   // PreviousStale
    -0.24f,  // PreviousBuilt
    0.15f,   // Carried
    0.93f,   // CarriedAlone
    0.04f,   // AmongOther
    -0.04f,  // HintFits
    -0.84f,  // HintFails
    0.95f,   // OpeningFits
    -0.28f,  // OpeningFails
    2.52f,   // OnceBuilt
    2.83f,   // FundNamed
    1.25f,   // FirstParty
    4.00f,   // Singled
    2.48f,   // AtEvent
    -2.14f,  // OwnThing
    0.97f,   // OpensClause
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.16f, 2.54f, 4.40f, 0.50f, -0.00f, 0.95f, 5.60f, never, 1.62f, 0.50f, never, 2.94f, 0.59f,
                   never},
    /* Finance */
    {4.96f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.00f, 4.23f, 1.50f, 0.50f, never, 2.00f, 2.00f, never, 3.68f, 2.43f, never, 2.00f, never, never},
    /* Output */
    {2.47f, 4.90f, 1.00f, never, never, 2.50f, 3.48f, never, 5.05f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.98f, 3.03f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.48f, 2.49f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.50f, 3.00f, 1.00f, 2.00f, 2.00f, 1.97f, 2.00f, 1.50f, -0.00f, never, 0.50f, 5.15f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 6.00f, 1.00f, never, 0.09f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.63f, 4.44f, 2.00f, never, 1.00f, 5.46f, never, 2.03f, never, never, 1.03f, never, never},
    /* Capacity */
    {3.47f, 2.68f, 3.46f, never, never, 1.00f, 5.55f, never, 2.58f, 1.49f, never, never, never, never},
    /* Production */
    {4.91f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.52f, 2.00f, never, never, never, never},
    /* Power */
    {0.99f, 2.15f, 2.48f, never, never, 0.50f, 4.69f, never, 2.48f, 4.57f, never, never, never, never},
    /* Length */
    {0.95f, 1.50f, 2.00f, never, never, 0.50f, 5.00f, never, 1.98f, 5.07f, never, never, never, never},
    /* Event */
    {1.98f, 0.99f, 1.99f, 0.50f, never, 1.50f, 3.52f, never, 0.51f, 4.03f, never, 4.96f, 0.50f, never},
    /* Saving */
    {3.01f, 2.50f, 2.50f, 1.00f, never, 2.00f, 4.31f, never, 1.55f, 3.98f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.58f, 4.94f, 4.23f, 2.97f, -0.00f, 3.97f, 3.52f, never, 4.18f, 3.40f, never, 4.52f, 1.57f, -0.00f},
    /* Firms */
    {2.86f, 5.19f, 3.89f, 2.48f, 0.59f, 4.51f, 3.04f, never, 4.66f, 2.58f, never, 4.80f, 1.50f, -0.00f},
    /* Projects */
    {3.55f, 4.85f, 3.82f, 3.00f, 0.50f, 3.54f, 2.98f, never, 4.75f, 2.50f, never, 4.73f, 1.50f, -0.00f},
    /* People */
    {4.08f, 4.14f, 4.74f, 4.38f, -0.00f, 3.99f, 4.08f, never, 3.94f, 2.50f, never, 4.60f, 1.50f, -0.00f},
    /* Equipment */
    {4.03f, 3.59f, 4.44f, 2.99f, -0.00f, 2.99f, 4.95f, never, 3.93f, 3.90f, never, 3.50f, 1.00f, never},
    /* Rank */
    {4.48f, 5.06f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.91f, 4.52f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    3.20f, 3.05f, 2.67f, 3.11f, 3.03f, 3.00f, 2.89f, 2.91f, 3.42f, 2.77f, 3.07f,
    3.14f, 3.01f, 3.02f, 3.16f, 3.60f, 3.00f, 3.20f, 2.95f, 3.17f, 3.04f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
