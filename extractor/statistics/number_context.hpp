// SPDX-License-Identifier: Apache-2.0
// Reads what is the same for all mentions near one number: SubjectQuery -> NumberContext.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/last_ranks.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/subject_places.hpp"
#include "extractor/statistics/subject_query.hpp"

namespace yuantu {

// No id of a name, nor what stands for none.
inline constexpr std::uint32_t no_subject = no_mention - 1;

// 等 closes a list no further before the number that counts it: 等一批重点企业12家.
inline constexpr std::uint32_t list_reach = 12;

// What is the same for all mentions near one number. The ranks are left to the caller.
struct NumberContext {
  bool fresh = false;                                 // a name stands between the number before and this one
  bool alone = false;                                 // no name stands before the number in its sentence
  std::uint32_t topic = no_mention;                   // the id of the first name of its paragraph
  const std::vector<std::uint32_t>* heads = nullptr;  // ids in the headlines of its section
  std::uint32_t section_topic = no_mention;           // the id of the first name of its section
  Span piece;                                         // of the page, that it stands in
  bool has = false;                        // its clause, on an occasion, opens with a name and 有 or a deed
  bool nationwide = false;                 // 全国 or 全球 in its clause, before it
  bool among = false;                      // 其中 opens its clause
  bool closes_list = false;                // 等 stands right before it
  bool hints = false;                      // something around it asks for types of subjects
  std::uint32_t sentence_begin = 0;        // of its sentence
  std::uint32_t paragraph = 0;             // the same
  std::uint32_t breaks = 0;                // the ends of clauses before it, weighed
  std::uint32_t previous_id = no_subject;  // of the subject of the number before
  std::uint32_t carried_id = no_subject;   // of that of the last number of an earlier sentence
  TypeRanks ranks{};                       // of the names before it
  bool names_project = false;              // its clause names a project or laboratory before it
  std::uint32_t thing = 0;  // where something without a mention is named last in its clause; 0: nowhere
};
NumberContext context_of(const MentionContext& mentions, const SubjectPlaces& places,
                         const SubjectQuery& query);
// What the clause tells happened on an occasion.
bool may_be_at_event(const SubjectQuery& query, const NumberContext& number);
// An amount that a fund or a project has.
bool is_money_of_project(SubjectClass kind);

}  // namespace yuantu
