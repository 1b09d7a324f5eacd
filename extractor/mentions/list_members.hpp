// SPDX-License-Identifier: Apache-2.0
// Judges what the members of a list can be: 甲、乙、丙等10家企业.
#pragma once

#include <cstddef>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

struct Member {
  std::size_t first;  // tokens, half-open
  std::size_t last;
};

// Without the quotes around it.
Span span_of(const TokenizedSentence& sentence, const Member& member);
// 上汽|红岩: a longer name than the firm's that opens it.
bool opens_with_firm(const TokenizedSentence& sentence, const Member& member);
// 澜图, 泓海: nothing but what is no everyday word.
bool is_brand(const TokenizedSentence& sentence, const Member& member);
// Short, and made of words that are not all kinds of thing.
bool can_be_firm(const TokenizedSentence& sentence, const Member& member, bool everyday);
bool can_be_project(const TokenizedSentence& sentence, const Member& member, bool counted);
// 蛋白质设施, 仓储物流园: what closes the list says that it is a site or a meeting.
bool can_be_site(const TokenizedSentence& sentence, const Member& member);
// A kind of product is a name only with a model's number, a maker or an odd word in it.
bool can_be_product(const TokenizedSentence& sentence, const Member& member);

}  // namespace yuantu
