// SPDX-License-Identifier: Apache-2.0
// Judges which words may stand inside a name, given its ending and the words taken so far.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// A name whose begin is still looked for: the tokens [at, end) and the ending `end` are in it.
struct NameSoFar {
  const TokenizedSentence& sentence;
  std::size_t end;
  std::size_t at;
  EntityType type;
  bool legal;  // a legal form ends the name: 有限公司
};

// Another name begins at `at`: 宁海县|宁波科技城, 云汐有限公司|江海产业园, 高新区企业|江海云汐有限公司,
// 云岭新区|中国云汐研究所. `text` is that of the token `before`.
bool begins_anew(const NameSoFar& name, const Token& before, std::u32string_view text);
// 江海|汇|能|新材料|股份有限公司|负极材料|项目: the name begins where its firm's does.
bool is_inner_firm(const NameSoFar& name, std::size_t i);
// 江海|和|睿|科技|有限公司: a brand of two characters behind its place, the first of which elsewhere joins.
bool is_brand_conjunction(const NameSoFar& name, std::size_t i);
// 岳阳|至|长沙|段|扩容|工程: a road is named by its ends.
bool joins_ends(const NameSoFar& name, std::size_t i);
// The name may go on over token `next` with this text, which is no punctuation and no conjunction.
bool may_take(const NameSoFar& name, std::size_t next, std::u32string_view text);

}  // namespace yuantu
