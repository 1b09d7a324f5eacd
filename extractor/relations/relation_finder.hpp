// SPDX-License-Identifier: Apache-2.0
// Finds relations: Document, Mentions -> RelationFacts, by the rules in extractor/relations/.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"
#include "extractor/relations/relation_rules.hpp"
#include "extractor/statistics/page_reading.hpp"

namespace yuantu {

// With the rules compiled into the program.
std::vector<RelationFact> find_relations(const PageReading& page, const Mentions& mentions,
                                         const RelationRules& rules);
std::vector<RelationFact> find_relations(const Document& document, const Mentions& mentions);
std::vector<RelationFact> find_relations(const Document& document, const Mentions& mentions,
                                         const RelationRules& rules);

}  // namespace yuantu
