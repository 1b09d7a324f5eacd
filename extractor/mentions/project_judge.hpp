// SPDX-License-Identifier: Apache-2.0
// Judges what only projects are asked: kinds, amounts and counts of works.
#pragma once

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// 芯片项目|22|个: so many of a kind.
bool is_counted_behind(const TokenizedSentence& sentence, std::size_t end);
// A trade, a scheme, an office, a count or a length of works: no project, though its words end as one does.
bool is_no_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start);
// 皇岭|抽水蓄能电站: a facility by the name of its place.
bool is_sited_facility(const TokenizedSentence& sentence, std::size_t end, const NameStart& start);
// 黄花|岭|…工程, 星火|半导体|…产线: plain words that are the name of a hill or of a firm.
bool opens_as_project(const TokenizedSentence& sentence, std::size_t end, const NameStart& start);
// 项目, 扩建工程: makes works of the name of what is built.
bool adds_works(std::u32string_view text);

}  // namespace yuantu
