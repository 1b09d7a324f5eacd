// SPDX-License-Identifier: Apache-2.0
// What a reader would guess each kind of evidence to weigh, before any page is seen.
#pragma once

#include <array>
#include <utility>

#include "extractor/statistics/subject_evidence.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// The fit is held near these.
inline constexpr std::pair<SubjectEvidence, double> guesses[] = {
    {SubjectEvidence::SameClause, 5},      {SubjectEvidence::OneBreak, 4},
    {SubjectEvidence::TwoBreaks, 3.5},     {SubjectEvidence::FewBreaks, 3},
    {SubjectEvidence::ManyBreaks, 2},      {SubjectEvidence::BehindOwner, 6},
    {SubjectEvidence::BehindBuilt, 7},     {SubjectEvidence::BehindSettled, 7},
    {SubjectEvidence::BehindComma, 7},     {SubjectEvidence::LastSentence, 2.3},
    {SubjectEvidence::TwoSentences, 1.6},  {SubjectEvidence::ThreeSentences, 0.9},
    {SubjectEvidence::FarSentence, 0},     {SubjectEvidence::LastParagraph, 1.3},
    {SubjectEvidence::NearParagraph, 0.2}, {SubjectEvidence::FarParagraph, 0},
    {SubjectEvidence::Topic, -1.5},        {SubjectEvidence::Role, 1},
    {SubjectEvidence::RoleInSentence, 1},  {SubjectEvidence::RoleEarlier, 0.7},
    {SubjectEvidence::AgentBefore, -2.5},  {SubjectEvidence::TouchesMetric, 2},
    {SubjectEvidence::Distance, -0.3},     {SubjectEvidence::InHeadline, 0.5},
    {SubjectEvidence::Frequent, 0.5},      {SubjectEvidence::PreviousFresh, 1},
    {SubjectEvidence::PreviousStale, 2},   {SubjectEvidence::PreviousBuilt, 0.5},
    {SubjectEvidence::CarriedAlone, 0.5},  {SubjectEvidence::HintFails, -1},
    {SubjectEvidence::OpeningFits, 2},     {SubjectEvidence::OpeningFails, -1},
    {SubjectEvidence::FundNamed, 3},       {SubjectEvidence::OnceBuilt, 2.5},
    {SubjectEvidence::FirstParty, 1.5},    {SubjectEvidence::Singled, 4},
    {SubjectEvidence::AtEvent, 2.5},       {SubjectEvidence::TouchesPlace, 1},
    {SubjectEvidence::TouchesCounted, -2}, {SubjectEvidence::Unsure, -0.5},
    {SubjectEvidence::Pointer, -0.5},      {SubjectEvidence::ParagraphTopic, 0.3},
    {SubjectEvidence::OwnThing, -1},       {SubjectEvidence::OpensClause, 1},
    {SubjectEvidence::SectionHead, 0.5},   {SubjectEvidence::SectionTopic, 0.3},
    {SubjectEvidence::OtherPiece, -1},     {SubjectEvidence::Listed, -1},
    {SubjectEvidence::PlacePointer, 1.5},  {SubjectEvidence::BuiltPointer, -1},
    {SubjectEvidence::Overtaken, -0.3},    {SubjectEvidence::NamedAgain, -0.5},
    {SubjectEvidence::TotalsBuilt, -1},    {SubjectEvidence::TotalsOther, -0.5},
    {SubjectEvidence::PolicySays, 1.5},    {SubjectEvidence::PlaceEarlier, -0.3},
    {SubjectEvidence::BuiltFirst, -1},     {SubjectEvidence::BuiltTopic, -0.6}};

// How well each type of mention fits each class of number, by the same guess. Columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
inline constexpr std::array<std::array<double, entity_type_count>, subject_class_count> type_guesses = {{
    /* Project */ {1.0, 2.5, 4.5, 0.5, 0.0, 1.0, 6.0, never, 1.5, 0.5, never, 3.0, 0.5, never},
    /* Finance */ {5.0, 0.5, 1.5, 2.5, 2.5, 3.0, 2.5, never, 0.0, 0.5, never, 0.0, never, never},
    /* Revenue */ {5.0, 4.0, 1.5, 0.5, never, 2.0, 2.0, never, 3.5, 2.5, never, 2.0, never, never},
    /* Output */ {2.5, 5.0, 1.0, never, never, 2.5, 3.5, never, 5.0, 0.5, never, 1.0, 0.5, never},
    /* Deal */ {4.0, 3.0, 4.0, 4.0, 0.0, 2.0, 1.5, never, 2.5, 2.5, never, 4.5, never, never},
    /* Credit */ {5.0, 2.0, 1.0, 0.0, 1.0, 3.0, 1.0, never, 2.0, never, never, 3.0, 1.5, never},
    /* Subsidy */ {3.0, 1.5, 3.0, 1.0, 2.0, 2.0, 2.0, 2.0, 1.5, 0.0, never, 0.5, 5.0, never},
    /* Fund */ {1.0, 0.5, never, never, 0.0, 6.0, 1.0, never, 0.0, never, never, 0.5, 0.0, never},
    /* Area */ {1.0, 4.0, 4.5, 2.0, never, 1.0, 5.5, never, 2.0, never, never, 1.0, never, never},
    /* Capacity */ {3.5, 2.5, 3.5, never, never, 1.0, 5.5, never, 2.5, 1.5, never, never, never, never},
    /* Production */ {5.0, 3.0, 1.0, never, never, 0.5, 3.0, never, 4.5, 2.0, never, never, never, never},
    /* Power */ {1.0, 2.0, 2.5, never, never, 0.5, 5.0, never, 2.5, 4.5, never, never, never, never},
    /* Length */ {1.0, 1.5, 2.0, never, never, 0.5, 5.0, never, 2.0, 5.0, never, never, never, never},
    /* Event */ {2.0, 1.0, 2.0, 0.5, never, 1.5, 3.5, never, 0.5, 4.0, never, 5.0, 0.5, never},
    /* Saving */ {3.0, 2.5, 2.5, 1.0, never, 2.0, 4.5, never, 1.5, 4.0, never, 1.0, 1.0, never},
    /* Count */ {3.5, 5.0, 4.5, 3.0, 0.0, 4.0, 3.5, never, 4.5, 3.5, never, 4.5, 1.5, 0.0},
    /* Firms */ {3.0, 5.0, 4.0, 2.5, 0.5, 4.5, 3.0, never, 4.8, 2.5, never, 4.8, 1.5, 0.0},
    /* Projects */ {3.5, 5.0, 3.8, 3.0, 0.5, 3.5, 3.0, never, 4.8, 2.5, never, 4.8, 1.5, 0.0},
    /* People */ {4.2, 4.2, 4.5, 4.5, 0.0, 4.0, 4.0, never, 4.0, 2.5, never, 4.5, 1.5, 0.0},
    /* Equipment */ {4.0, 3.5, 4.5, 3.0, 0.0, 3.0, 5.0, never, 4.0, 4.0, never, 3.5, 1.0, never},
    /* Measures */ {2.5, 4.0, 3.0, 2.5, 1.5, 3.0, 2.5, never, 4.0, 1.5, never, 3.5, 5.5, never},
    /* Customers */ {4.8, 2.8, 3.8, 2.5, 0.5, 3.5, 3.5, never, 2.5, 4.6, never, 3.0, 1.0, never},
    /* Results */ {4.5, 4.2, 4.6, 4.4, 0.5, 3.8, 3.0, never, 4.0, 3.3, never, 4.3, 1.0, never},
    /* Rank */ {4.5, 5.0, 3.0, 3.0, never, 2.0, 2.0, never, 5.0, 4.5, never, 0.0, never, never},
}};

}  // namespace yuantu
