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
    3.19f,   // SameClause
    2.97f,   // OneBreak
    2.75f,   // TwoBreaks
    2.71f,   // FewBreaks
    1.68f,   // ManyBreaks
    5.67f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.00f,   // BehindSettled
    7.00f,   // BehindComma
    2.40f,   // LastSentence
    2.43f,   // TwoSentences
    1.16f,   // ThreeSentences
    0.41f,   // FarSentence
    1.01f,   // LastParagraph
    0.34f,   // NearParagraph
    0.80f,   // FarParagraph
    -4.27f,  // Topic
    0.83f,   // Role
    1.11f,   // RoleInSentence
    0.51f,   // RoleEarlier
    -0.33f,  // Aside
    -2.73f,  // AgentBefore
    -0.78f,  // Pointer
    -1.94f,  // Unsure
    1.30f,   // TouchesPlace
    -2.00f,  // TouchesCounted
    1.23f,   // TouchesMetric
    -0.61f,  // Distance
    -0.61f,  // DistanceEarlier
    -0.81f,  // OpensHere
    -0.28f,  // FirstEarlier
    0.94f,   // InHeadline
    0.55f,   // Frequent
    0.21f,   // ParagraphTopic
    0.50f,   // SectionHead
    0.50f,   // SectionHeadAlone
    -1.00f,  // Nationwide
    0.20f,   // SectionTopic
    -0.30f,  // OtherPiece
    -1.00f,  // Listed
    1.49f,   // PreviousFresh
    1.88f,   // PreviousStale
    -0.45f,  // PreviousBuilt
    -0.00f,  // Carried
    0.67f,   // CarriedAlone
    -0.90f,  // AmongOther
    -1.04f,  // HintFails
    1.08f,   // OpeningFits
    -0.27f,  // OpeningFails
    2.01f,   // OnceBuilt
    2.85f,   // FundNamed
    1.29f,   // FirstParty
    4.00f,   // Singled
    2.77f,   // AtEvent
    -1.84f,  // OwnThing
    0.80f,   // OpensClause
    1.00f,   // Echoed
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.16f, 2.67f, 4.39f, 0.50f, -0.00f, 0.95f, 5.36f, never, 1.81f, 0.50f, never, 2.85f, 0.50f,
                   never},
    /* Finance */
    {5.02f, 0.50f, 1.50f, 2.50f, 2.50f, 3.00f, 2.50f, never, -0.00f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {4.96f, 4.25f, 1.50f, 0.50f, never, 2.00f, 2.01f, never, 3.68f, 2.37f, never, 2.00f, never, never},
    /* Output */
    {2.45f, 4.86f, 1.00f, never, never, 2.50f, 3.55f, never, 5.06f, 0.50f, never, 1.00f, 1.80f, never},
    /* Deal */
    {3.97f, 3.03f, 3.99f, 4.00f, -0.00f, 2.00f, 1.50f, never, 2.50f, 2.49f, never, 4.50f, never, never},
    /* Credit */
    {5.00f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.00f, never, never, 3.00f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.49f, 3.00f, 1.00f, 2.00f, 2.00f, 1.98f, 2.00f, 1.49f, -0.00f, never, 0.50f, 5.17f, never},
    /* Fund */
    {1.00f, 0.50f, never, never, -0.00f, 6.00f, 1.00f, never, -0.00f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {0.98f, 3.68f, 4.44f, 2.00f, never, 1.00f, 5.44f, never, 2.03f, never, never, 1.03f, never, never},
    /* Capacity */
    {3.44f, 2.62f, 3.41f, never, never, 1.00f, 5.52f, never, 2.62f, 1.49f, never, never, never, never},
    /* Production */
    {4.91f, 3.00f, 1.00f, never, never, 0.50f, 3.00f, never, 4.52f, 2.00f, never, never, never, never},
    /* Power */
    {0.97f, 2.01f, 2.49f, never, never, 0.50f, 4.56f, never, 2.46f, 4.56f, never, never, never, never},
    /* Length */
    {1.05f, 1.50f, 1.97f, never, never, 0.50f, 5.00f, never, 1.98f, 5.14f, never, never, never, never},
    /* Event */
    {1.97f, 0.98f, 1.99f, 0.50f, never, 1.54f, 3.56f, never, 0.52f, 4.06f, never, 4.93f, 0.50f, never},
    /* Saving */
    {3.20f, 3.20f, 3.00f, 1.00f, never, 2.20f, 4.35f, never, 3.20f, 3.98f, never, 1.00f, 2.50f, never},
    /* Count */
    {3.50f, 4.82f, 4.32f, 3.00f, -0.00f, 3.99f, 3.47f, never, 4.34f, 3.39f, never, 4.84f, 1.49f, -0.00f},
    /* Firms */
    {2.86f, 5.25f, 3.92f, 2.50f, 0.59f, 4.52f, 2.97f, never, 4.43f, 2.58f, never, 4.79f, 1.50f, -0.00f},
    /* Projects */
    {3.54f, 4.84f, 3.78f, 3.00f, 0.50f, 3.53f, 2.99f, never, 4.88f, 2.50f, never, 4.72f, 1.50f, -0.00f},
    /* People */
    {4.17f, 4.26f, 4.72f, 4.33f, -0.00f, 3.99f, 3.98f, never, 3.89f, 2.50f, never, 4.60f, 1.50f, 0.00f},
    /* Equipment */
    {4.08f, 3.57f, 4.45f, 2.99f, -0.00f, 3.00f, 5.04f, never, 3.97f, 3.89f, never, 3.50f, 1.00f, never},
    /* Measures */
    {2.50f, 4.00f, 3.00f, 2.50f, 1.50f, 2.99f, 2.50f, never, 3.94f, 1.49f, never, 3.50f, 5.50f, never},
    /* Customers */
    {4.78f, 2.80f, 3.74f, 2.50f, 0.50f, 3.50f, 3.51f, never, 2.54f, 4.60f, never, 3.02f, 1.00f, never},
    /* Results */
    {4.51f, 4.39f, 4.58f, 4.34f, 0.50f, 3.80f, 3.00f, never, 3.82f, 3.29f, never, 4.33f, 1.00f, never},
    /* Rank */
    {4.56f, 5.06f, 3.00f, 3.00f, never, 2.00f, 2.00f, never, 4.93f, 4.52f, never, -0.00f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    3.30f, 2.98f, 2.74f, 3.09f, 3.03f, 3.00f, 2.88f, 3.00f, 3.40f, 2.91f, 3.07f, 3.45f,
    2.86f, 2.96f, 3.13f, 3.35f, 3.19f, 3.14f, 2.96f, 3.01f, 3.07f, 3.03f, 3.05f, 2.95f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
