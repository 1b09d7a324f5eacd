// SPDX-License-Identifier: Apache-2.0
// Words of honours: what ends one, opens one, and may stand between.
#pragma once

#include <optional>

#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/word_marks.hpp"

namespace yuantu {

// 一等奖, 劳动模范: an award by itself.
bool is_award_word(std::u32string_view text);
bool can_be_in_honor(const TokenizedSentence& sentence, std::size_t i);
// 鲁班奖, 示范企业: words that are honours by their last character or by the tables.
bool ends_honor(const TokenizedSentence& sentence, std::size_t i);
// 绿色工厂, 500强: what hardly anything but an honour is called; 企业, 平台 may be anything.
bool is_strong_title(const TokenizedSentence& sentence, std::size_t i);
// 国家级, 首批
inline bool opens_designation(const TokenizedSentence& sentence, std::size_t i) {
  return sentence.tokens[i].has(mark_grade);
}
// 国家级, 首批, 全国, 江海省, 2031年: what a title opens with.
bool opens_title(const TokenizedSentence& sentence, std::size_t i);
// 首批|科技服务业|集聚区, 国家级|绿色|工业园区: a grade makes a class of what ends it.
bool ends_class(const Token& token);
// The first token of the title that ends before `end`, with what opens it.
std::optional<std::size_t> title_start(const TokenizedSentence& sentence, std::size_t end);

}  // namespace yuantu
