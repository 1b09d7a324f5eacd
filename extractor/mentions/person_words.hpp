// SPDX-License-Identifier: Apache-2.0
// Lists the words that stand beside the names of people.
#pragma once

#include <string_view>

#include "extractor/mentions/token.hpp"

namespace yuantu {

// 创办, 带领, 团队: what only people do or have.
bool does_as_person(std::u32string_view text);
// 业务员, 女儿, 工作人员: people who hold no office.
bool is_person_noun(const Token& token, std::u32string_view text);
// 团队, 专家, 院士工作站: what lists of people come before.
bool is_team(std::u32string_view text);
// 党委书记|为|王海鹏
bool is_copula(std::u32string_view text);
// 5日, 8月
bool ends_date(char32_t c);
// 在, 说, 对: characters that are seldom the last of a name behind an office.
bool often_follows_names(char32_t c);

// 云汐集团|林一舟
bool is_firm(const Token& token);
// No word of which people's names are made.
bool is_common_word(const Token& token);
// Stands between an office and a name.
bool separates_office(char32_t c);

bool opens_speech(char32_t c);
// The marks before which a name in a list or a clause ends.
bool pauses(char32_t c);

}  // namespace yuantu
