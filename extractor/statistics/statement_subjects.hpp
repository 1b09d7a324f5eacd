// SPDX-License-Identifier: Apache-2.0
// Finds of whom the numbers of a page are said: Statements -> their subjects.
#pragma once

#include <functional>
#include <vector>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/page_numbers.hpp"
#include "extractor/statistics/statement_reader.hpp"
#include "extractor/statistics/subject_finder.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {

// Who may be the subject of a statement, for the tool that fits the weights; not called where it is empty.
using CandidatesFound = std::function<void(const Statement&, std::vector<SubjectCandidate>)>;

// Fills in the subjects that are sought; no mention where none is likely.
void find_subjects(const MentionContext& mentions, const PageNumbers& numbers, const Tables& tables,
                   std::vector<Statement>& statements, const CandidatesFound& found);

}  // namespace yuantu
