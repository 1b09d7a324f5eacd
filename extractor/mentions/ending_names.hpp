// SPDX-License-Identifier: Apache-2.0
// Finds names by the words that end them (…有限公司, …高新区, …实验室) and names that the lexicon knows.
#pragma once

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// Names that the tables know.
void find_known_names(const TokenizedSentence& sentence, Candidates& candidates);
void find_ending_names(const TokenizedSentence& sentence, Candidates& candidates);

// The same where the words that name the owner are known by now: 泓海|总部基地, 云汐园|管委会, 云汐园|三期.
void find_owned_names(const TokenizedSentence& sentence, Candidates& candidates);
// 药用辅料生产基地|已|投产: plain words, named because works are told of so.
void find_told_works(const TokenizedSentence& sentence, Candidates& candidates);
// 建设的|焊接件热处理项目: plain words, named because they are built.
void find_built_projects(const TokenizedSentence& sentence, Candidates& candidates);
// 首届成果上架会: by its ordinal.
void find_numbered_events(const TokenizedSentence& sentence, Candidates& candidates);
// 江海市第八届人民代表大会第二次会议, 集中“云签约”仪式
void find_sessions(const TokenizedSentence& sentence, Candidates& candidates);
// “云创谷·江海”, 云汐江海园|位于…
void find_zone_shapes(const TokenizedSentence& sentence, Candidates& candidates);

}  // namespace yuantu
