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
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  return std::move(extract(std::move(documents), user).front());
}

std::vector<Extraction> extract(std::vector<Document> documents, const UserKnowledge& user) {
  std::vector<Extraction> extractions(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) extractions[i].document = std::move(documents[i]);
  for (Extraction& e : extractions) e.mentions = find_mentions(e.document, user.names);
  for (Extraction& e : extractions) e.mentions = find_references(e.document, std::move(e.mentions));
  std::vector<PageReading> pages;
  pages.reserve(extractions.size());
  for (const Extraction& e : extractions) pages.emplace_back(e.document);
  const RelationRules& rules = user.rules != nullptr ? *user.rules : RelationRules::builtin();
  for (std::size_t i = 0; i < pages.size(); ++i)
    extractions[i].facts.relations = find_relations(pages[i], extractions[i].mentions, rules);
  for (std::size_t i = 0; i < pages.size(); ++i)
    extractions[i].facts.observations = find_observations(pages[i], extractions[i].mentions);
  return extractions;
}

}  // namespace yuantu
