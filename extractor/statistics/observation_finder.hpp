// SPDX-License-Identifier: Apache-2.0
// Finds statistics: Document, Mentions -> ObservationFacts with units normalised and periods resolved.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/subject_finder.hpp"

namespace yuantu {

// A number whose subject was sought: the fact without its subject, and who could have been it.
struct SubjectChoice {
  ObservationFact fact;
  SubjectClass kind = SubjectClass::Count;
  std::vector<SubjectCandidate> candidates;
};

// `choices`, if given, receives every choice of a subject: the tool that fits the weights learns from them.
std::vector<ObservationFact> find_observations(const PageReading& page, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices = nullptr);
std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices = nullptr);

}  // namespace yuantu
