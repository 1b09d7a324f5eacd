// SPDX-License-Identifier: Apache-2.0
// Tells the phrases that end as names do and name nothing.
#pragma once

#include <cstddef>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// 公司|新总部, 由|研究所|控股: what the first word points at is named elsewhere, or the last one is a verb;
// 江海省|省实验室: a class of things in a province, not one of them.
bool is_no_name(const TokenizedSentence& sentence, std::size_t end, const NameStart& start);

}  // namespace yuantu
