// SPDX-License-Identifier: Apache-2.0
// Judges whether a conjunction stands inside a name: 南岭先进材料与智能制造实验室.
#pragma once

#include <cstddef>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// 和 or 与 inside a name joins two plain nouns after a region or a known name: 南岭先进材料与智能制造实验室.
bool joins_nouns(const TokenizedSentence& sentence, std::size_t at, std::size_t end);
// What is held begins right behind the verb: 举办(了)|新型储能对接会.
bool is_held(const TokenizedSentence& sentence, std::size_t i);
// Everything between the verb of holding and the conjunction at `at` is plain: 举办|校企合作|及|成果对接会.
bool joins_held(const TokenizedSentence& sentence, std::size_t at);
// 把|战略合作|和|产业转移|签约仪式|放在…: plain words between the begin of a clause, or a verb, and the
// conjunction.
bool joins_opened(const TokenizedSentence& sentence, std::size_t at);
// 年产|30GW|单晶硅|棒|和|切片|项目: what is made so much of may be two things.
bool makes_two(const TokenizedSentence& sentence, std::size_t at);
// A project may have two objects or two parts.
bool joins_works(const TokenizedSentence& sentence, std::size_t at, std::size_t end);
// 深化|合作|和|承接|转移|签约仪式: what a meeting is for may be two things.
bool joins_aims(const TokenizedSentence& sentence, std::size_t at, std::size_t end);

// 云汐港|获批|10|周年|新闻发布会: `next` is the word behind.
bool is_anniversary(const TokenizedSentence& sentence, std::size_t i, std::size_t next, std::size_t end);
// 798|文化|创意园: such sites keep the number of their plant or house.
bool is_house_number(const TokenizedSentence& sentence, std::size_t i, std::size_t end);

}  // namespace yuantu
