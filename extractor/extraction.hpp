// SPDX-License-Identifier: Apache-2.0
// The extraction pipeline in one place: Document -> mentions -> references -> facts.
#pragma once

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

struct Extraction {
  Document document;
  Mentions mentions;
  Facts facts;
};

Extraction extract(Document document);

}  // namespace yuantu
