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

// `names`: what the user adds to the built-in tables.
Extraction extract(Document document, const UserLexicon* names = nullptr);

}  // namespace yuantu
