// SPDX-License-Identifier: Apache-2.0
// Runs the stages of extraction in order.
#include "extractor/extraction.hpp"

#include <utility>

#include "extractor/mentions/mention_finder.hpp"
#include "extractor/references/reference_finder.hpp"
#include "extractor/relations/relation_finder.hpp"
#include "extractor/statistics/observation_finder.hpp"

namespace yuantu {

Extraction extract(Document document, const UserLexicon* names) {
  return extract(std::move(document), UserKnowledge{names, nullptr});
}

Extraction extract(Document document, const UserKnowledge& user) {
  Extraction extraction;
  extraction.mentions = find_references(document, find_mentions(document, user.names));
  const PageReading page(document);
  extraction.facts.relations =
      find_relations(page, extraction.mentions, user.rules ? *user.rules : RelationRules::builtin());
  extraction.facts.observations = find_observations(page, extraction.mentions);
  extraction.document = std::move(document);
  return extraction;
}

}  // namespace yuantu
