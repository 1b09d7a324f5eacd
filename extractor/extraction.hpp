// SPDX-License-Identifier: Apache-2.0
// The extraction pipeline in one place: Document -> mentions -> references -> facts.
#pragma once

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
Extraction extract(Document document, const UserLexicon* names = nullptr);

}  // namespace yuantu
