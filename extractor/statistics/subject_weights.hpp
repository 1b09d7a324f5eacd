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
    3.20f,   // SameClause
    2.98f,   // OneBreak
    2.83f,   // TwoBreaks
    2.72f,   // FewBreaks
    1.76f,   // ManyBreaks
    5.67f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.17f,   // LastSentence
    2.24f,   // TwoSentences
    1.33f,   // ThreeSentences
    0.51f,   // FarSentence
    1.02f,   // LastParagraph
    0.33f,   // NearParagraph
    0.92f,   // FarParagraph
    -4.62f,  // Topic
    0.74f,   // Role
    0.99f,   // RoleInSentence
    0.54f,   // RoleEarlier
    -0.26f,  // Aside
    -2.76f,  // AgentBefore
    -1.01f,  // Pointer
    0.07f,   // Label
    -1.90f,  // Unsure
    1.28f,   // TouchesPlace
    -2.00f,  // TouchesCounted
    0.16f,   // NearNumber
    1.30f,   // TouchesMetric
    -0.03f,  // Nearest
    -0.02f,  // NearestOfType
    -0.68f,  // Distance
    -0.89f,  // OpensHere
    -0.00f,  // OpensEarlier
    0.08f,   // FirstHere
    -0.28f,  // FirstEarlier
    0.82f,   // InHeadline
    0.80f,   // Frequent
    0.18f,   // ParagraphTopic
    0.12f,   // Semicolon
    1.71f,   // PreviousFresh
    1.87f,   // PreviousStale
    -0.46f,  // PreviousBuilt
    0.32f,   // Carried
    0.87f,   // CarriedAlone
    -0.69f,  // AmongOther
    -0.15f,  // HintFits
    -0.91f,  // HintFails
    1.10f,   // OpeningFits
    -0.38f,  // OpeningFails
    2.38f,   // OnceBuilt
    2.83f,   // FundNamed
    1.29f,   // FirstParty
    4.00f,   // Singled
    2.51f,   // AtEvent
    -1.91f,  // OwnThing
    0.84f,   // OpensClause
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.32f, 2.58f, 4.38f, 0.50f, -0.00f, 0.95f, 5.35f, never, 1.67f, 0.50f, never, 2.95f, 0.60f,
                   never},
    /* Finance */
    {4.97f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.00f, 4.25f, 1.49f, 0.50f, never, 2.00f, 2.00f, never, 3.71f, 2.41f, never, 2.00f, never, never},
    /* Output */
    {2.50f, 4.92f, 1.00f, never, never, 2.50f, 3.53f, never, 5.04f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.98f, 3.04f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.51f, 2.49f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.98f, 2.00f, 1.50f, -0.00f, never, 0.50f, 5.18f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 6.00f, 1.00f, never, -0.00f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.68f, 4.48f, 2.00f, never, 1.00f, 5.45f, never, 1.99f, never, never, 1.04f, never, never},
    /* Capacity */
    {3.33f, 2.63f, 3.44f, never, never, 1.00f, 5.57f, never, 2.67f, 1.49f, never, never, never, never},
    /* Production */
    {4.92f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.53f, 2.00f, never, never, never, never},
    /* Power */
    {0.97f, 1.88f, 2.48f, never, never, 0.50f, 4.49f, never, 2.47f, 4.60f, never, never, never, never},
    /* Length */
    {1.03f, 1.50f, 1.98f, never, never, 0.49f, 5.00f, never, 1.95f, 5.09f, never, never, never, never},
    /* Event */
    {2.00f, 0.99f, 1.99f, 0.50f, never, 1.50f, 3.53f, never, 0.52f, 4.04f, never, 4.96f, 0.50f, never},
    /* Saving */
    {3.01f, 2.51f, 2.50f, 1.00f, never, 2.00f, 4.35f, never, 1.55f, 3.98f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.61f, 4.95f, 4.25f, 2.98f, -0.00f, 3.98f, 3.56f, never, 4.17f, 3.41f, never, 4.54f, 1.57f, -0.00f},
    /* Firms */
    {2.88f, 5.24f, 3.92f, 2.49f, 0.59f, 4.54f, 3.05f, never, 4.37f, 2.59f, never, 4.79f, 1.50f, -0.00f},
    /* Projects */
    {3.55f, 4.82f, 3.79f, 3.00f, 0.50f, 3.54f, 2.98f, never, 4.81f, 2.50f, never, 4.74f, 1.50f, -0.00f},
    /* People */
    {4.14f, 4.19f, 4.75f, 4.36f, -0.00f, 3.99f, 4.07f, never, 3.89f, 2.50f, never, 4.62f, 1.50f, -0.00f},
    /* Equipment */
    {4.03f, 3.59f, 4.45f, 2.99f, -0.00f, 3.00f, 4.97f, never, 3.94f, 3.85f, never, 3.50f, 1.00f, never},
    /* Measures */
    {2.5f, 4.0f, 3.0f, 2.5f, 1.5f, 3.0f, 2.5f, never, 4.0f, 1.5f, never, 3.5f, 5.5f, never},
    /* Rank */
    {4.48f, 5.07f, 2.99f, 3.00f, never, 2.00f, 2.00f, never, 4.91f, 4.52f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    3.20f, 3.04f, 2.65f, 3.01f, 2.99f, 3.00f, 2.86f, 3.00f, 3.38f, 2.86f, 3.05f,
    3.61f, 2.96f, 2.97f, 3.10f, 3.49f, 3.13f, 3.18f, 2.89f, 3.18f, 3.0f,  3.03f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
