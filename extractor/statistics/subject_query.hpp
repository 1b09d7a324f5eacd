// SPDX-License-Identifier: Apache-2.0
// What a number asks for when its subject is sought, and the answer.
#pragma once

#include <cstdint>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/number_meaning.hpp"

namespace yuantu {

class CharacterPairs;

struct SubjectQuery {
  SubjectClass kind = SubjectClass::Count;
  std::uint32_t sentence = 0;
  Span quantity;                        // with its unit
  Span metric;                          // the word that says the metric; empty where none does
  std::uint32_t clause = 0;             // where the clause of the number begins
  std::uint32_t previous = no_mention;  // the subject of the number before, in the same sentence
  std::uint32_t previous_end = 0;       // where that number ended
  std::uint32_t carried = no_mention;   // the subject of the last number of an earlier sentence
  TypeSet hinted;                       // types of a bare noun in the clause: 公司, 项目, 园区
  TypeSet opening;                      // types of the bare noun that opens a clause of the sentence last
  std::uint32_t opening_at = 0;         // where that noun stands
  TypeSet only;                         // if not empty, the subject must be one of these
  bool totals = false;                  // 项目22个，总投资52亿元: of many things just counted
  bool signs = false;                   // 签约项目总投资, on an occasion: an amount of what was signed
  bool share = false;                   // of something larger: 占全市的四成
  bool growth = false;                  // 比甲下降六成
  bool once_built = false;              // 达产后, 投产后 stands before the number in its sentence
  MarkedPlaces marks;                   // of its sentence, from its clause on
  const CharacterPairs* pairs = nullptr;  // in its sentence, if the caller has counted them
  bool at_event = false;  // the clause tells what happened on an occasion: 现场, 到场, 签下
};

// What the words around a number ask for; what was spoken of before is left to the caller.
SubjectQuery read_query(const MentionContext& mentions, const StatisticsView& view,
                        const StatedQuantity& quantity, const Meaning& meaning);

struct ChosenSubject {
  std::uint32_t mention = no_mention;  // a Name mention
  float confidence = 0;                // the share of the evidence that speaks for it
};

}  // namespace yuantu
