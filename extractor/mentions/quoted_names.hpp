// SPDX-License-Identifier: Apache-2.0
// Finds names in quotes and title marks (“飞鹰”无人机, 《…规划》), Latin model names and honours.
#pragma once

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// 控制系统 is a system though it is a word of its own.
bool ends_in_product(const TokenizedSentence& sentence, const Token& token);
// 采集卡, 划片|机: a kind of product by its last word or character.
// 固化工艺, 提纯技术: a way to make something.
bool is_art(std::u32string_view text);
bool is_thing(const TokenizedSentence& sentence, std::size_t i);
void find_quoted_names(const TokenizedSentence& sentence, Candidates& candidates);
void find_titles(const TokenizedSentence& sentence, Candidates& candidates);
// 伏罗替尼片: medicines by the syllables of their names.
void find_medicines(const TokenizedSentence& sentence, Candidates& candidates);
void find_models(const TokenizedSentence& sentence, Candidates& candidates);
void find_numbered_things(const TokenizedSentence& sentence, Candidates& candidates);
// 星河大模型
void find_named_models(const TokenizedSentence& sentence, Candidates& candidates);
// …装置研制成功, Walker系列机器人
void find_announced_products(const TokenizedSentence& sentence, Candidates& candidates);
// 建成|江海农业成果转化服务平台
void find_platforms(const TokenizedSentence& sentence, Candidates& candidates);
// Where known names are one word: 云汐科技|智能手环.
void find_owned_products(const TokenizedSentence& sentence, Candidates& candidates);
// What a named maker makes.
void find_made_products(const TokenizedSentence& sentence, const Mentions& mentions, Candidates& candidates);
void find_honors(const TokenizedSentence& sentence, Candidates& candidates);
void find_designations(const TokenizedSentence& sentence, Candidates& candidates);
// 公布第九批…名单, “…”的名头
void find_listed_honors(const TokenizedSentence& sentence, Candidates& candidates);
// 如今已是国家绿色工厂, …花落云汐集团, 列中国云汐50强第16位
void find_called_titles(const TokenizedSentence& sentence, Candidates& candidates);
// 首批20家全国重点实验室之一, 中国陶瓷之都
void find_titles_of_many(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
