// SPDX-License-Identifier: Apache-2.0
// Finds statistics: Document, Mentions -> ObservationFacts with units normalised and periods resolved.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions);

}  // namespace yuantu
