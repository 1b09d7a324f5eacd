// SPDX-License-Identifier: Apache-2.0
// Words that tell whether a name may go on over them: text -> bool.
#pragma once

#include <string_view>

namespace yuantu {

bool is_conjunction(std::u32string_view text);
// 研发|及|生产|基地: two activities of one site.
bool is_activity(std::u32string_view text);
// 全省|制造业|发展大会: opens the name of a meeting.
bool is_whole_region(std::u32string_view text);
// 航空展, 文博会, 冬奥会: a fair or games that its place alone names.
bool is_fair(std::u32string_view text);
// 会议, 仪式: what is no name without its number or its quotation.
bool is_gathering(std::u32string_view text);
bool is_holding_verb(std::u32string_view text);
// 先进|包装材料|…研究中心: what labs and plants are called after.
bool opens_field(std::u32string_view text);
// 工业|蓝宝石|…项目: what projects are called after.
bool opens_trade(std::u32string_view text);
// 皇岭|抽水蓄能电站, 江海西|风电场: works that a place's name and their kind name.
bool is_facility(std::u32string_view text);
// 30GW, 500MW/1000MWh: how much of what a project makes.
bool is_capacity(std::u32string_view text);
// 年产|20|万吨
bool is_rate(std::u32string_view text);
bool is_measured_unit(std::u32string_view text);
// What is done at a meeting may stand in its name: 成果|发布|暨|招商|推介会.
bool is_done_at_meetings(std::u32string_view text);
// 七家, 第一个: so many of a kind, or which of them.
bool counts_things(std::u32string_view text);
// 首届, 第三届, and 第 of 第|21|届: which of a row of meetings.
bool is_ordinal(std::u32string_view text);
// 个, 家, 三大: a kind of things behind it is counted.
bool is_counting_noun(std::u32string_view text);

// Words that the walk to where a name begins asks for by their text: 年, 日, 季度, 看. Most words are none.
bool is_asked_in_names(std::u32string_view text);

}  // namespace yuantu
