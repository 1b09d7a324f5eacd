// SPDX-License-Identifier: Apache-2.0
// Extends names over the brackets and branches behind them: the last token -> the last with its tail.
#pragma once

#include <cstddef>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// A place in brackets behind a name belongs to it: 江海大学（珠海）. A province tells where a zone lies:
// 云岭经开区（江海）. A meeting has its stage there too: 云汐大赛（江海赛区）.
std::size_t take_bracket(const TokenizedSentence& sentence, std::size_t end, EntityType type);
// 江海研究院|云岭|分部: a branch of a laboratory or a centre.
std::size_t branch_end(const TokenizedSentence& sentence, std::size_t end, EntityType type);
// A zone's name of two characters inside a longer name is where that is: 雄安|云汐研究院.
bool may_stand_inside(EntityType type, Span span);

}  // namespace yuantu
