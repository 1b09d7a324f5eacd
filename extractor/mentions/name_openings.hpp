// SPDX-License-Identifier: Apache-2.0
// Scores the places where a name may begin by the word that opens it and the word before.
#pragma once

#include <cstddef>
#include <optional>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// The opening bracket or quote that the closing one at `close` belongs to, if what is between can stand in a
// name.
std::optional<std::size_t> group_start(const TokenizedSentence& sentence, std::size_t close);
Opening opening_of(const TokenizedSentence& sentence, std::size_t i);
float opening_value(const TokenizedSentence& sentence, std::size_t i, Opening opening, EntityType type);
// 中国|—|东盟, 中国|·|沈阳: the mark joins two words of one name.
bool is_joint(const TokenizedSentence& sentence, std::size_t i, EntityType type);
// Punctuation, a stop word or the sentence's begin stands before the token; brackets and quotes that a name
// may go on over do not count.
bool is_clean(const TokenizedSentence& sentence, std::size_t i, EntityType type);
// How well a name begins behind the word before `i`.
float boundary_value(const TokenizedSentence& sentence, std::size_t i, Opening opening, EntityType type);
// A verb before what is a name by itself: 建设|光明科学城. Inside a longer name such verbs have plain nouns
// behind them.
bool governs_name(const TokenizedSentence& sentence, std::size_t i);
// A number, with a measure word or 大, 新 behind it, stands before the token: 16个|芯片项目, 两大|芯片项目.
bool is_counted(const TokenizedSentence& sentence, std::size_t i);
bool is_number(const Token& token);
// 2024|年, 2025|世界: the year that opens the name of a meeting.
bool is_year(const TokenizedSentence& sentence, std::size_t i);
// 云汐|16|亿|平方米|隔膜|项目: how much a project makes stands in its name, before the word at `next`.
bool is_quantity(const TokenizedSentence& sentence, std::size_t i, std::size_t next);
// 400|兆瓦, 30GW, 年产: how much a plant makes opens its name; a size (12|英寸) follows what else there is.
bool opens_quantity(const TokenizedSentence& sentence, std::size_t i);

}  // namespace yuantu
