// SPDX-License-Identifier: Apache-2.0
// Finds relations: Document, Mentions -> RelationFacts, by the rules in extractor/relations/.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

std::vector<RelationFact> find_relations(const Document& document, const Mentions& mentions);

}  // namespace yuantu
