// SPDX-License-Identifier: Apache-2.0
// Finds mentions: Document -> Mentions (names of the 14 types and the aliases that the text defines; no
// pointers yet).
#pragma once

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/user_lexicon.hpp"

namespace yuantu {

// With the user's names, these are found wherever they stand.
Mentions find_mentions(const Document& document, const UserLexicon* names = nullptr);

}  // namespace yuantu
