// SPDX-License-Identifier: Apache-2.0
// Reads what the numbers of a page state: PageNumbers -> Statements, in text order.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/page_numbers.hpp"
#include "extractor/statistics/subject_query.hpp"

namespace yuantu {

struct Statement {
  std::uint32_t sentence = 0;  // of PageNumbers::sentences
  StatedQuantity quantity;
  Meaning meaning;
  ChosenSubject subject;  // of whom it is said; unknown until the subjects are chosen where it is sought
  bool sought = false;    // no list names its subject
  bool in_name = false;   // the number is part of the name of its subject
  bool totals = false;  // 签约项目22个，总投资52亿元: an amount of all that the number before counts
  bool ends_list = false;  // the last of a list of numbers
};

std::vector<Statement> read_statements(const MentionContext& mentions, const PageNumbers& numbers);

}  // namespace yuantu
