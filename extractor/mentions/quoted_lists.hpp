// SPDX-License-Identifier: Apache-2.0
// Finds quotations and lists of them that one noun tells of: “甲”“乙”等工程.
#pragma once

#include <optional>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// A quotation by the tokens of its marks.
struct Quote {
  std::size_t open = 0;  // tokens
  std::size_t close = 0;
};

// The token that closes the quotation; none where it is too long or holds more than a name.
std::optional<std::size_t> closing_quote(const TokenizedSentence& sentence, std::size_t open);

// The quotations from `open` on, typed by the noun behind the last of them.
void find_quoted_list(const TokenizedSentence& sentence, std::size_t open, Candidates& candidates);

}  // namespace yuantu
