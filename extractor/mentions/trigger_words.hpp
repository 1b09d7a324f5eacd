// SPDX-License-Identifier: Apache-2.0
// Words at which finders of names begin to look: text -> which of them it is.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

// Words at which a firm may be told: what only firms do or have, whoever they are (领投, 营收), what firms
// are named behind (合作伙伴, 子品牌), founding, how much is made in a year.
enum class FirmCue : std::uint8_t { None, Deed, Founding, Noun, Rate };
FirmCue cue_of(std::u32string_view text);

// 董事长, 总经理: offices of firms.
bool is_firms_office(std::u32string_view text);
// 拳头产品, 主打产品: behind it stands a product.
// 凭借: what it is won with stands behind it.
bool is_means(std::u32string_view text);
bool is_showpiece(std::u32string_view text);
// 成果, 新产品: what stands behind them in a list is made.
bool is_fruit(std::u32string_view text);
// What ends the names of towns and villages.
bool is_settlement(std::u32string_view text);
// What makers do.
bool is_making(std::u32string_view text);
// 首届, 第三届
bool is_session(std::u32string_view text);
// 国家级, 首批
bool is_grade_of_designation(std::u32string_view text);
// 作为|国家级|…, 是|省级|…
bool is_calling(std::u32string_view text);
// 花落, 获得者: what stands before it is given to somebody
bool is_given_to(std::u32string_view text);
// Some stem of a medicine's name begins in the word, with at least two characters of it or as many as the
// word has left.
bool may_begin_stem(std::u32string_view text);
// The length of the stem that a text begins with, as in the naming scheme for substances; 0 if it begins with
// none.
std::uint32_t stem_length(std::u32string_view text);

// What is told of a product that is new.
// 入选, 供不应求: told of things, and of much else.
// 研制单位: whose it is, behind its name and 的.
bool is_maker_of_it(std::u32string_view text);
bool is_weak_announcement(std::u32string_view text);
bool is_announcement(std::u32string_view text);
// 称号, 招牌: what honours are called.
bool is_name_of_titles(std::u32string_view text);
// 名单, 百强榜, and 认定 behind what was recognised.
bool tells_of_listing(std::u32string_view text);
// What is told of works: 投产, 竣工.
bool is_told_of_works(std::u32string_view text);
// 大模型, 模型: what a size may stand behind.
bool is_model_noun(std::u32string_view text);

}  // namespace yuantu
