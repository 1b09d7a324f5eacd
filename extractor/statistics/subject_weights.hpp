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
    3.04f,   // SameClause
    2.86f,   // OneBreak
    2.78f,   // TwoBreaks
    2.64f,   // FewBreaks
    1.77f,   // ManyBreaks
    5.67f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.18f,   // LastSentence
    2.24f,   // TwoSentences
    1.16f,   // ThreeSentences
    0.52f,   // FarSentence
    1.10f,   // LastParagraph
    0.42f,   // NearParagraph
    1.04f,   // FarParagraph
    -4.77f,  // Topic
    0.83f,   // Role
    1.12f,   // RoleInSentence
    0.59f,   // RoleEarlier
    -0.20f,  // Aside
    -2.76f,  // AgentBefore
    -1.05f,  // Pointer
    0.07f,   // Label
    -1.89f,  // Unsure
    1.28f,   // TouchesPlace
    -2.00f,  // TouchesCounted
    0.17f,   // NearNumber
    1.34f,   // TouchesMetric
    -0.10f,  // Nearest
    0.01f,   // NearestOfType
    -0.69f,  // Distance
    -0.85f,  // OpensHere
    -0.04f,  // OpensEarlier
    0.01f,   // FirstHere
    -0.22f,  // FirstEarlier
    0.82f,   // InHeadline
    0.77f,   // Frequent
    0.08f,   // ParagraphTopic
    0.11f,   // Semicolon
    1.58f,   // PreviousFresh
    1.91f,   // PreviousStale
    -0.57f,  // PreviousBuilt
    0.35f,   // Carried
    1.00f,   // CarriedAlone
    -0.74f,  // AmongOther
    -0.12f,  // HintFits
    -0.87f,  // HintFails
    1.10f,   // OpeningFits
    -0.40f,  // OpeningFails
    2.42f,   // OnceBuilt
    2.85f,   // FundNamed
    1.29f,   // FirstParty
    4.00f,   // Singled
    2.58f,   // AtEvent
    -1.91f,  // OwnThing
    0.82f,   // OpensClause
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.15f, 2.59f, 4.42f, 0.50f, -0.00f, 0.96f, 5.36f, never, 1.70f, 0.50f, never, 2.96f, 0.50f,
                   never},
    /* Finance */
    {4.97f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {5.04f, 4.23f, 1.49f, 0.50f, never, 2.00f, 2.00f, never, 3.71f, 2.38f, never, 2.00f, never, never},
    /* Output */
    {2.48f, 4.91f, 1.00f, never, never, 2.50f, 3.55f, never, 5.04f, 0.50f, never, 1.00f, 0.50f, never},
    /* Deal */
    {3.98f, 3.05f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.52f, 2.49f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.98f, 2.00f, 1.49f, -0.00f, never, 0.50f, 5.20f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 6.00f, 1.00f, never, -0.00f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.99f, 3.66f, 4.49f, 2.00f, never, 1.00f, 5.45f, never, 1.99f, never, never, 1.04f, never, never},
    /* Capacity */
    {3.31f, 2.71f, 3.45f, never, never, 1.00f, 5.53f, never, 2.63f, 1.50f, never, never, never, never},
    /* Production */
    {4.92f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.53f, 2.00f, never, never, never, never},
    /* Power */
    {0.97f, 1.89f, 2.49f, never, never, 0.50f, 4.50f, never, 2.46f, 4.59f, never, never, never, never},
    /* Length */
    {1.03f, 1.50f, 1.98f, never, never, 0.50f, 5.00f, never, 1.95f, 5.09f, never, never, never, never},
    /* Event */
    {1.99f, 0.99f, 1.99f, 0.50f, never, 1.54f, 3.57f, never, 0.52f, 4.05f, never, 4.95f, 0.50f, never},
    /* Saving */
    {3.02f, 2.51f, 2.50f, 1.00f, never, 2.00f, 4.35f, never, 1.55f, 3.98f, never, 1.00f, 1.00f, never},
    /* Count */
    {3.55f, 4.83f, 4.36f, 3.00f, -0.00f, 3.98f, 3.55f, never, 4.27f, 3.41f, never, 4.60f, 1.49f, -0.00f},
    /* Firms */
    {2.88f, 5.24f, 3.90f, 2.49f, 0.59f, 4.53f, 3.06f, never, 4.46f, 2.59f, never, 4.81f, 1.50f, -0.00f},
    /* Projects */
    {3.54f, 4.79f, 3.79f, 3.00f, 0.50f, 3.54f, 2.98f, never, 4.81f, 2.50f, never, 4.74f, 1.50f, -0.00f},
    /* People */
    {4.18f, 4.16f, 4.73f, 4.34f, -0.00f, 3.99f, 4.09f, never, 3.91f, 2.50f, never, 4.61f, 1.50f, -0.00f},
    /* Equipment */
    {4.03f, 3.58f, 4.45f, 2.99f, -0.00f, 3.00f, 4.96f, never, 3.96f, 3.98f, never, 3.50f, 1.00f, never},
    /* Measures */
    {2.50f, 4.00f, 3.00f, 2.50f, 1.50f, 2.99f, 2.50f, never, 3.95f, 1.49f, never, 3.50f, 5.50f, never},
    /* Customers */
    {4.78f, 2.80f, 3.75f, 2.50f, 0.50f, 3.50f, 3.51f, never, 2.55f, 4.60f, never, 3.02f, 1.00f, never},
    /* Results */
    {4.52f, 4.38f, 4.56f, 4.33f, 0.50f, 3.80f, 3.00f, never, 3.84f, 3.30f, never, 4.22f, 1.00f, never},
    /* Rank */
    {4.47f, 5.06f, 2.99f, 3.00f, never, 2.00f, 2.00f, never, 4.92f, 4.53f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    3.36f, 3.03f, 2.65f, 3.03f, 2.98f, 3.00f, 2.85f, 3.00f, 3.39f, 2.89f, 3.06f, 3.60f,
    2.96f, 2.90f, 3.10f, 3.46f, 3.06f, 3.22f, 2.88f, 3.04f, 3.06f, 3.00f, 3.15f, 3.03f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
