// SPDX-License-Identifier: Apache-2.0
// Turns the facts of a document into claims and observations of its entities, with the passages that say
// them.
#pragma once

#include "extractor/extraction.hpp"
#include "graph/entity_graph.hpp"
#include "graph/name_cluster.hpp"

namespace yuantu {

// Fills passages, claims and observations; entities of `graph` stand in the order of the clusters. One claim
// for each relation and passage, one observation for each subject, metric, value and period; of duplicates
// the surer is kept.
void collect_facts(EntityGraph& graph, const Extraction& extraction, const NameClusters& clusters);

}  // namespace yuantu
