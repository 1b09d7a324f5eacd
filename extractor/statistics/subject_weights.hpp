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
    3.44f,   // SameClause
    3.64f,   // OneBreak
    3.76f,   // TwoBreaks
    3.20f,   // FewBreaks
    1.88f,   // ManyBreaks
    5.37f,   // BehindOwner
    7.00f,   // BehindBuilt
    7.07f,   // BehindSettled
    6.67f,   // BehindComma
    1.52f,   // LastSentence
    1.69f,   // TwoSentences
    1.05f,   // ThreeSentences
    0.02f,   // FarSentence
    0.64f,   // LastParagraph
    -0.22f,  // NearParagraph
    1.05f,   // FarParagraph
    -3.08f,  // Topic
    0.97f,   // Role
    1.08f,   // RoleInSentence
    0.44f,   // RoleEarlier
    -0.06f,  // Aside
    -2.94f,  // AgentBefore
    -1.88f,  // Pointer
    -0.49f,  // Unsure
    0.67f,   // TouchesPlace
    -1.91f,  // TouchesCounted
    0.94f,   // TouchesMetric
    -0.75f,  // Distance
    -0.47f,  // DistanceEarlier
    -0.38f,  // OpensHere
    0.04f,   // FirstEarlier
    0.32f,   // InHeadline
    1.34f,   // Frequent
    0.47f,   // ParagraphTopic
    0.01f,   // SectionHead
    0.78f,   // SectionHeadAlone
    0.02f,   // Nationwide
    -0.10f,  // SectionTopic
    -1.49f,  // OtherPiece
    -1.33f,  // Listed
    1.35f,   // PreviousFresh
    1.47f,   // PreviousStale
    -0.11f,  // PreviousBuilt
    0.17f,   // Carried
    0.96f,   // CarriedAlone
    -0.88f,  // AmongOther
    -0.82f,  // HintFails
    1.13f,   // OpeningFits
    -0.53f,  // OpeningFails
    1.95f,   // OnceBuilt
    2.42f,   // FundNamed
    1.50f,   // FirstParty
    4.00f,   // Singled
    3.62f,   // AtEvent
    -1.93f,  // OwnThing
    0.53f,   // OpensClause
    1.24f,   // Echoed
    1.54f,   // PlacePointer
    -2.26f,  // BuiltPointer
    -0.42f,  // Overtaken
    -0.73f,  // NamedAgain
    -1.54f,  // TotalsBuilt
    -0.45f,  // TotalsOther
    1.73f,   // PolicySays
    -0.71f,  // PlaceEarlier
    -2.22f,  // BuiltFirst
    -1.41f,  // BuiltTopic
};

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<float, entity_type_count>, subject_class_count> type_weights = {{
    /* Project */ {1.34f, 2.91f, 4.15f, 0.58f, 0.04f, 0.82f, 5.34f, never, 2.02f, 0.50f, never, 2.95f, 0.50f,
                   never},
    /* Finance */
    {5.07f, 0.50f, 1.43f, 2.50f, 2.50f, 3.00f, 2.50f, never, 0.09f, 0.50f, never, -0.00f, never, never},
    /* Revenue */
    {4.69f, 4.69f, 1.59f, 0.49f, never, 1.99f, 2.17f, never, 3.59f, 2.08f, never, 2.00f, never, never},
    /* Output */
    {2.32f, 4.89f, 1.09f, never, never, 2.48f, 3.78f, never, 4.87f, 0.49f, never, 0.96f, 0.50f, never},
    /* Deal */
    {4.46f, 3.16f, 3.97f, 3.96f, -0.00f, 2.03f, 1.49f, never, 2.61f, 2.07f, never, 4.47f, never, never},
    /* Credit */
    {4.88f, 2.00f, 1.00f, 0.00f, 1.00f, 3.00f, 1.00f, never, 2.08f, never, never, 3.08f, 1.50f, never},
    /* Subsidy */
    {3.00f, 1.50f, 3.03f, 1.01f, 1.92f, 2.00f, 2.00f, 2.00f, 1.47f, -0.00f, never, 0.50f, 5.11f, never},
    /* Fund */
    {0.97f, 0.59f, never, never, -0.00f, 6.00f, 1.00f, never, 0.05f, never, never, 0.50f, -0.00f, never},
    /* Area */
    {1.11f, 3.08f, 4.37f, 2.00f, never, 1.00f, 5.81f, never, 1.88f, never, never, 1.16f, never, never},
    /* Capacity */
    {3.62f, 2.91f, 3.53f, never, never, 1.00f, 5.07f, never, 2.60f, 1.40f, never, never, never, never},
    /* Production */
    {4.70f, 2.99f, 0.99f, never, never, 0.50f, 3.02f, never, 4.40f, 2.08f, never, never, never, never},
    /* Power */
    {0.86f, 1.92f, 2.47f, never, never, 0.50f, 4.84f, never, 2.58f, 4.79f, never, never, never, never},
    /* Length */
    {0.96f, 1.48f, 1.99f, never, never, 0.50f, 4.96f, never, 1.98f, 4.96f, never, never, never, never},
    /* Event */
    {1.91f, 1.06f, 1.96f, 0.50f, never, 1.55f, 3.55f, never, 0.51f, 4.28f, never, 4.88f, 0.50f, never},
    /* Saving */
    {3.03f, 2.49f, 2.49f, 1.00f, never, 2.00f, 4.39f, never, 1.88f, 3.98f, never, 1.00f, 0.96f, never},
    /* Count */
    {3.43f, 4.93f, 4.10f, 2.97f, -0.01f, 3.92f, 3.46f, never, 4.26f, 3.91f, never, 4.75f, 1.53f, -0.00f},
    /* Firms */
    {2.96f, 5.11f, 3.94f, 2.47f, 0.57f, 4.08f, 3.09f, never, 4.57f, 2.47f, never, 4.75f, 1.66f, 0.10f},
    /* Projects */
    {3.39f, 4.93f, 3.83f, 2.96f, 0.49f, 3.61f, 2.98f, never, 4.64f, 2.50f, never, 4.66f, 1.50f, -0.00f},
    /* People */
    {4.08f, 4.12f, 4.97f, 4.11f, -0.00f, 3.89f, 4.20f, never, 3.89f, 2.49f, never, 4.69f, 1.50f, -0.00f},
    /* Equipment */
    {3.99f, 3.46f, 4.21f, 2.98f, -0.00f, 2.99f, 5.17f, never, 3.99f, 3.88f, never, 3.50f, 1.00f, never},
    /* Measures */
    {2.49f, 3.98f, 3.00f, 2.50f, 1.49f, 2.98f, 2.50f, never, 3.98f, 1.46f, never, 3.41f, 5.51f, never},
    /* Customers */
    {4.78f, 2.92f, 3.74f, 2.50f, 0.50f, 3.47f, 3.49f, never, 2.33f, 4.66f, never, 3.04f, 1.00f, never},
    /* Results */
    {4.51f, 4.37f, 4.54f, 4.38f, 0.50f, 3.78f, 3.00f, never, 3.99f, 3.27f, never, 4.36f, 1.00f, never},
    /* Rank */
    {4.73f, 5.16f, 2.98f, 3.00f, never, 2.00f, 2.00f, never, 4.77f, 4.22f, never, 0.09f, never, never},
}};

// What must be outweighed, by class of number.
inline constexpr std::array<float, subject_class_count> none_weights = {
    2.85f, 2.91f, 2.71f, 3.12f, 2.79f, 2.96f, 2.98f, 2.90f, 3.60f, 2.87f, 3.31f, 3.04f,
    3.18f, 2.80f, 2.79f, 3.26f, 3.35f, 3.42f, 2.98f, 3.33f, 3.21f, 3.08f, 2.90f, 3.06f};

constexpr float type_weight(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

}  // namespace yuantu
