// SPDX-License-Identifier: Apache-2.0
// Finds parts that have names of their own: the section of a line, a set of a power plant, the park of a
// zone.
#pragma once

#include <cstddef>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// A known zone, or a word that ends the name of one.
bool is_zone(const Token& token);

// 佛山高新区|南海|园, 江海科学城|东区: a named part of the zone that token `i` ends.
void add_part_of_zone(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates);

// 云江核电站|3|号|机组, 云江铁路|江海|至|云岭|段: a part, that has its own news, of the works `span` that
// token `i` ends.
void add_part_of_works(const TokenizedSentence& sentence, std::size_t i, Span span, float score,
                       Candidates& candidates);

// S315|江海|至|云岭|段|改建工程: where a name of a project begins that opens with the number of its road.
std::size_t with_road(const TokenizedSentence& sentence, std::size_t first, EntityType type);

}  // namespace yuantu
