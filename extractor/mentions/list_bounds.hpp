// SPDX-License-Identifier: Apache-2.0
// Finds where the members of a list begin, given where they end.
#pragma once

#include <cstddef>

#include "extractor/mentions/list_members.hpp"

namespace yuantu {

// In figures or in characters.
inline bool is_numeral(const Token& token) {
  return token.part_of_speech == 'M' || token.part_of_speech == 'm';
}
// The first token of the member that ends before token `last`; `last` itself where there is none.
std::size_t member_start(const TokenizedSentence& sentence, std::size_t last);
// Before the first member there may be verbs and nouns that are none of its: 建设|甲, 龙头企业|甲.
void trim_first(const TokenizedSentence& sentence, Member& member);
// 三季度|重点|推进|云汐|二期、…: what is done to the projects stands before the first of them.
void trim_deed(const TokenizedSentence& sentence, Member& member);

}  // namespace yuantu
