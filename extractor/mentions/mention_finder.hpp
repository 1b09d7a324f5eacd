// SPDX-License-Identifier: Apache-2.0
// Finds mentions: Document -> Mentions (names of the 14 types and the aliases that the text defines; no
// pointers yet).
#pragma once

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

Mentions find_mentions(const Document& document);

}  // namespace yuantu
