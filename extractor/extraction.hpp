// SPDX-License-Identifier: Apache-2.0
// The extraction pipeline in one place: Document -> mentions -> references -> facts.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"
#include "extractor/user_lexicon.hpp"

namespace yuantu {

struct Extraction {
  Document document;
  Mentions mentions;
  Facts facts;
};

class RelationRules;

// What the user adds: names to the built-in tables, rules to the built-in ones (null: nothing).
struct UserKnowledge {
  const UserLexicon* names = nullptr;
  const RelationRules* rules = nullptr;
};

Extraction extract(Document document, const UserKnowledge& user);
// The same of some documents, each stage for all of them: the code of one stage and the tables that it reads
// fill the processor's caches, and are loaded again for each page where stages take turns.
std::vector<Extraction> extract(std::vector<Document> documents, const UserKnowledge& user);
Extraction extract(Document document, const UserLexicon* names = nullptr);

}  // namespace yuantu
