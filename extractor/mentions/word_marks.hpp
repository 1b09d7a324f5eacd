// SPDX-License-Identifier: Apache-2.0
// Marks of words, decided when the program is built: what finders ask of each word of a text, and which
// finders look at it at all. Text, kind -> marks.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

struct NameCharacter;
struct TokenKind;

// What a word can be in a name.
inline constexpr std::uint64_t mark_passes = 1u << 0;       // a name may go on over it
inline constexpr std::uint64_t mark_unknown = 1u << 1;      // see is_unknown
inline constexpr std::uint64_t mark_brand = 1u << 2;        // see is_brand_word
inline constexpr std::uint64_t mark_conjunction = 1u << 3;  // 和, 与, 及, 暨
inline constexpr std::uint64_t mark_joint = 1u << 4;  // 、, 和, 与, 及: stands between members of a list
inline constexpr std::uint64_t mark_separates = 1u << 5;  // a joint or 以及
inline constexpr std::uint64_t mark_unit = 1u << 6;       // 万吨, 英寸: see is_measured_unit
inline constexpr std::uint64_t mark_project = 1u << 7;    // ends with 项目
inline constexpr std::uint64_t mark_meeting = 1u << 8;    // see is_done_at_meetings
inline constexpr std::uint64_t mark_inner = 1u << 9;      // no function word: may be inside a brand
inline constexpr std::uint64_t mark_rate = 1u << 10;      // 年产
inline constexpr std::uint64_t mark_count = 1u << 11;     // 七家: see counts_things
inline constexpr std::uint64_t mark_ordinal = 1u << 12;   // 首届, 第三届, and 第 of 第|21|届
inline constexpr std::uint64_t mark_measure = 1u << 13;  // 个, 家, 三大: what stands behind it is counted
inline constexpr std::uint64_t mark_opens_name = 1u << 14;  // 先进, 工业: plain, but names begin with it
inline constexpr std::uint64_t mark_asked = std::uint64_t{1} << 50;  // see is_asked_in_names

// Where finders begin to look. A finder whose marks no word of a sentence has need not read the sentence.
inline constexpr std::uint64_t mark_body_tail = 1u << 16;   // 703所, 航天七院, 高新技术处
inline constexpr std::uint64_t mark_session = 1u << 17;     // 首届, 第三届
inline constexpr std::uint64_t mark_actor = 1u << 18;       // what firms do, have and are called
inline constexpr std::uint64_t mark_person = 1u << 19;      // a person's name may begin with it
inline constexpr std::uint64_t mark_dot = 1u << 20;         // in foreign names
inline constexpr std::uint64_t mark_settlement = 1u << 21;  // ends the name of a town or village
inline constexpr std::uint64_t mark_quote = 1u << 22;       // opens a quotation
inline constexpr std::uint64_t mark_title = 1u << 23;       // 《, and 〔 of the numbers of documents
inline constexpr std::uint64_t mark_run = 1u << 24;         // Latin letters and digits
inline constexpr std::uint64_t mark_stem = 1u << 25;        // a medicine's stem may begin in it
inline constexpr std::uint64_t mark_making = 1u << 26;      // 研发, 生产
inline constexpr std::uint64_t mark_grade = 1u << 27;       // 国家级, 首批: opens a designation
inline constexpr std::uint64_t mark_call = 1u << 28;        // 作为, 晋升为: what follows is a title
inline constexpr std::uint64_t mark_award = 1u << 29;       // 获评; 创建 and 挂牌 too
inline constexpr std::uint64_t mark_of_many = 1u << 30;     // 之, 之一, （
inline constexpr std::uint64_t mark_list = std::uint64_t{1} << 31;  // 等, 两家, 企业: may close a list
inline constexpr std::uint64_t mark_number_of_thing = std::uint64_t{1} << 32;  // ends with 号
inline constexpr std::uint64_t mark_large_model = std::uint64_t{1} << 33;      // 大模型
inline constexpr std::uint64_t mark_news_of_product = std::uint64_t{1} << 34;  // 问世, 系列, 大模型, a space
inline constexpr std::uint64_t mark_works = std::uint64_t{1} << 35;  // 投产, 竣工: told of what is built
inline constexpr std::uint64_t mark_listing = std::uint64_t{1}
                                              << 36;  // 名单, 称号, 招牌: honours stand before it
inline constexpr std::uint64_t mark_gathering = std::uint64_t{1} << 40;  // 会议, 全会, 仪式, 活动
inline constexpr std::uint64_t mark_garden = std::uint64_t{1} << 41;     // 园 by itself
inline constexpr std::uint64_t mark_fields = std::uint64_t{1} << 42;  // 以, 等, 三大: at lists of fields
inline constexpr std::uint64_t mark_instalment = std::uint64_t{1} << 43;  // 二期
inline constexpr std::uint64_t mark_given = std::uint64_t{1} << 45;       // 花落, 获得者: behind a title
inline constexpr std::uint64_t mark_vaccine = std::uint64_t{1} << 46;     // ends with 疫苗
inline constexpr std::uint64_t mark_one = std::uint64_t{1} << 44;         // 一条, 一座: is built
inline constexpr std::uint64_t mark_person_slot = std::uint64_t{1}
                                                  << 51;  // 创办, 带领: people stand beside it
inline constexpr std::uint64_t mark_firm_slot = std::uint64_t{1} << 52;  // 领投, 签订: firms stand beside it

// `first` is what the first character can be in a person's name.
std::uint64_t word_marks(std::u32string_view text, const TokenKind& kind, NameCharacter first);

// Marks of a name that the text has shown to be one and that is then read as one word.
inline std::uint64_t name_marks(std::u32string_view name) {
  return mark_passes | (name.ends_with(U"项目") ? mark_project : 0);
}

}  // namespace yuantu
