// SPDX-License-Identifier: Apache-2.0
// How much each kind of evidence speaks for a subject; written by tests/statistics/fit_subjects.
#pragma once

#include <array>
#include <cstddef>

#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/subject_evidence.hpp"
#include "ontology/types.hpp"

namespace yuantu {

inline constexpr float never = -100;

// In the order of SubjectEvidence.
inline constexpr std::array<float, evidence_count> evidence_weights = {
    3.33f,   // SameClause
    3.49f,   // OneBreak
    3.66f,   // TwoBreaks
    3.24f,   // FewBreaks
    1.96f,   // ManyBreaks
    5.32f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.07f,   // BehindSettled
    6.65f,   // BehindComma
    1.45f,   // LastSentence
    1.76f,   // TwoSentences
    1.14f,   // ThreeSentences
    0.08f,   // FarSentence
    0.50f,   // LastParagraph
    -0.11f,  // NearParagraph
    0.86f,   // FarParagraph
    -3.12f,  // Topic
    0.96f,   // Role
    1.01f,   // RoleInSentence
    0.37f,   // RoleEarlier
    -0.02f,  // Aside
    -2.94f,  // AgentBefore
    -1.84f,  // Pointer
    -0.57f,  // Unsure
    0.62f,   // TouchesPlace
    -1.90f,  // TouchesCounted
    0.76f,   // TouchesMetric
    -0.82f,  // Distance
    -0.53f,  // DistanceEarlier
    -0.24f,  // OpensHere
    0.22f,   // FirstEarlier
    0.46f,   // InHeadline
    1.36f,   // Frequent
    0.44f,   // ParagraphTopic
    -0.01f,  // SectionHead
    0.91f,   // SectionHeadAlone
    0.02f,   // Nationwide
    -0.12f,  // SectionTopic
    -1.41f,  // OtherPiece
    -1.35f,  // Listed
    1.43f,   // PreviousFresh
    1.51f,   // PreviousStale
    -0.08f,  // PreviousBuilt
    0.18f,   // Carried
    1.03f,   // CarriedAlone
    -0.86f,  // AmongOther
    -0.76f,  // HintFails
    1.30f,   // OpeningFits
    -0.47f,  // OpeningFails
    1.87f,   // OnceBuilt
    2.41f,   // FundNamed
    1.48f,   // FirstParty
    4.00f,   // Singled
    3.69f,   // AtEvent
    -1.86f,  // OwnThing
    0.54f,   // OpensClause
    1.25f,   // Echoed
    1.27f,   // PlacePointer
    -2.33f,  // BuiltPointer
    -0.27f,  // Overtaken
    -0.62f,  // NamedAgain
    -1.58f,  // TotalsBuilt
    -0.48f,  // TotalsOther
    1.75f,   // PolicySays
    -0.62f,  // PlaceEarlier
    -2.13f,  // BuiltFirst
    -1.44f,  // BuiltTopic
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.36f, 2.97f, 4.09f, 0.59f, 0.05f, 0.81f, 5.29f, never, 2.04f, 0.50f, never, 2.94f, 0.50f,
                   never},
    /* Finance */
    {5.07f, 0.50f, 1.43f, 2.50f, 2.50f, 3.00f, 2.50f, never, 0.10f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {4.64f, 4.68f, 1.61f, 0.49f, never, 1.99f, 2.19f, never, 3.61f, 2.07f, never, 2.01f, never, never},
    /* Output */
    {2.37f, 4.85f, 1.10f, never, never, 2.48f, 3.82f, never, 4.83f, 0.49f, never, 0.96f, 0.50f, never},
    /* Deal */
    {4.47f, 3.17f, 3.97f, 3.96f, -0.00f, 2.03f, 1.49f, never, 2.62f, 2.06f, never, 4.47f, never, never},
    /* Credit */
    {4.86f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.09f, never, never, 3.09f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.50f, 3.03f, 1.01f, 1.91f, 2.00f, 2.00f, 2.00f, 1.47f, -0.00f, never, 0.50f, 5.14f, never},
    /* Fund */
    {0.97f, 0.62f, never, never, -0.00f, 6.00f, 1.00f, never, 0.07f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {1.12f, 3.10f, 4.34f, 2.00f, never, 1.00f, 5.80f, never, 1.87f, never, never, 1.18f, never, never},
    /* Capacity */
    {3.55f, 2.91f, 3.53f, never, never, 1.00f, 5.06f, never, 2.61f, 1.41f, never, never, never, never},
    /* Production */
    {4.69f, 2.99f, 0.99f, never, never, 0.50f, 3.02f, never, 4.37f, 2.09f, never, never, never, never},
    /* Power */
    {0.85f, 1.92f, 2.47f, never, never, 0.50f, 4.81f, never, 2.59f, 4.81f, never, never, never, never},
    /* Length */
    {0.96f, 1.49f, 1.99f, never, never, 0.50f, 4.96f, never, 1.97f, 4.94f, never, never, never, never},
    /* Event */
    {1.92f, 1.07f, 1.96f, 0.50f, never, 1.56f, 3.57f, never, 0.52f, 4.26f, never, 4.85f, 0.50f, never},
    /* Saving */
    {3.03f, 2.49f, 2.50f, 1.00f, never, 1.99f, 4.37f, never, 1.91f, 3.98f, never, 1.00f, 0.96f, never},
    /* Count */
    {3.46f, 4.92f, 4.07f, 2.98f, -0.01f, 3.91f, 3.49f, never, 4.22f, 3.92f, never, 4.76f, 1.54f, -0.00f},
    /* Firms */
    {2.98f, 5.15f, 3.92f, 2.48f, 0.57f, 4.05f, 3.11f, never, 4.51f, 2.48f, never, 4.76f, 1.68f, 0.11f},
    /* Projects */
    {3.39f, 4.95f, 3.84f, 2.95f, 0.49f, 3.61f, 2.98f, never, 4.62f, 2.50f, never, 4.62f, 1.50f, -0.00f},
    /* People */
    {4.07f, 4.14f, 4.98f, 4.06f, -0.00f, 3.88f, 4.21f, never, 3.88f, 2.49f, never, 4.70f, 1.50f, 0.01f},
    /* Equipment */
    {3.96f, 3.46f, 4.16f, 2.97f, -0.00f, 2.99f, 5.18f, never, 4.00f, 3.87f, never, 3.50f, 1.00f, never},
    /* Measures */
    {2.50f, 3.96f, 3.00f, 2.50f, 1.49f, 2.97f, 2.50f, never, 3.96f, 1.45f, never, 3.40f, 5.51f, never},
    /* Customers */
    {4.78f, 2.93f, 3.72f, 2.50f, 0.50f, 3.47f, 3.49f, never, 2.32f, 4.67f, never, 3.04f, 1.00f, never},
    /* Results */
    {4.51f, 4.39f, 4.53f, 4.38f, 0.50f, 3.78f, 3.00f, never, 3.99f, 3.27f, never, 4.37f, 1.00f, never},
    /* Rank */
    {4.73f, 5.18f, 2.98f, 3.00f, never, 2.00f, 2.00f, never, 4.75f, 4.20f, never, 0.10f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    2.86f, 2.90f, 2.72f, 3.10f, 2.78f, 2.95f, 2.97f, 2.86f, 3.60f, 2.93f, 3.33f, 3.05f,
    3.19f, 2.80f, 2.78f, 3.26f, 3.31f, 3.47f, 3.02f, 3.40f, 3.26f, 3.10f, 2.89f, 3.07f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
