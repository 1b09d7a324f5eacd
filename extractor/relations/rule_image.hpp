// SPDX-License-Identifier: Apache-2.0
// The layout of rules as one block of bytes, which needs no reading: the program carries the built-in rules
// so.
#pragma once

#include <cstdint>

#include "extractor/lexicon/compiled_image.hpp"
#include "extractor/relations/rule_set.hpp"

namespace yuantu {

// What stands elsewhere in the block is told by its first index there and its number. The sections, in the
// order of the block: rules, characters of their ids, patterns, elements, needs, word sets, words, uses,
// waiting patterns, patterns side by side, subjects, number of set blocks, membership, codes
// and nodes of the trie, beginnings, endings, light beginnings, light endings.
struct RuleRecord {
  std::uint32_t first_character = 0, characters = 0;
  std::uint32_t relation = 0;
  std::uint32_t confidence = 0;  // the bits of a float
  std::uint32_t planned = 0, in_order = 0;
};
struct PatternRecord {
  std::uint32_t relation = 0, rule = 0, anchor = 0;
  std::uint32_t first_element = 0, elements = 0;
  std::uint32_t first_need = 0, needs = 0;
  std::uint32_t first_set = 0, sets = 0;
};
struct WordRecord {
  std::uint32_t roles = 0;
  std::uint32_t noted = 0, in_pattern = 0, wanted = 0;
  std::uint32_t first_use[kinds_of_use] = {}, uses[kinds_of_use] = {};
};
CompiledImage make_image(const RuleSet& set);

}  // namespace yuantu
