// SPDX-License-Identifier: Apache-2.0
// Finds names that a quotation and a noun make together: “百船计划”, “携手”奖, “远山牌”刺梨原汁.
#pragma once

#include <string_view>

#include "extractor/mentions/quoted_lists.hpp"

namespace yuantu {

// “百船计划”: a programme.
bool add_programme(const TokenizedSentence& sentence, const Quote& quote, std::u32string_view text,
                   Candidates& candidates);
// 首届“云汐讲堂”, “企业家早餐会”活动, “携手”奖
bool add_quote_and_noun(const TokenizedSentence& sentence, const Quote& quote, Candidates& candidates);
// “远山牌”|刺梨|原汁: the brand and what bears it.
bool add_branded(const TokenizedSentence& sentence, const Quote& quote, Candidates& candidates);

}  // namespace yuantu
