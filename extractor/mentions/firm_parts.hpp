// SPDX-License-Identifier: Apache-2.0
// Tells parts of firms that are no names: TokenizedSentence and the place of an ending -> bool.
#pragma once

#include <cstddef>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// True for a department (某公司行政中心), and for a seat that only lies somewhere (某公司总部位于某园).
bool is_part_of_firm(const TokenizedSentence& sentence, std::size_t end);

// Where the branch ends that stands behind a bank's name: 江海银行|云|汐|支行行长. The end of the name
// itself if none does.
std::uint32_t bank_branch_end(const TokenizedSentence& sentence, std::size_t bank);

}  // namespace yuantu
