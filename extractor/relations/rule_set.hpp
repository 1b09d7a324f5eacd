// SPDX-License-Identifier: Apache-2.0
// Rules as they are read from files, before they are packed into one block of bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/relations/relation_rules.hpp"

namespace yuantu {

struct RuleSet {
  struct Form {  // a Pattern
    RelationType relation = RelationType::locatedIn;
    std::uint32_t rule = 0;
    std::vector<PatternElement> elements;
    std::vector<TypeSet> needs;
    std::vector<std::uint32_t> word_sets;
    std::uint32_t anchor = no_anchor;
  };
  struct Use {  // of a word as the anchor of a pattern
    std::uint32_t pattern = 0;
    bool focus = false;  // the relation is focusesOn
    NamesAround names, second;

    bool asks_like(const Use& other) const { return names == other.names && second == other.second; }
  };
  struct Word {
    std::u32string text;
    std::uint32_t roles = 0;
    bool noted = false, in_pattern = false, wanted = false;
    std::vector<Use> uses;
  };

  std::vector<RelationRule> rules;
  std::vector<Form> patterns;
  std::vector<std::uint32_t> side_by_side, subjects;  // see RelationRules
  std::vector<Word> words;
  std::vector<std::uint64_t> membership;
  std::size_t set_blocks = 0;
  TrieData trie;
  WordBeginnings beginnings;
  CharacterTable endings, light_beginnings, light_endings;
};

}  // namespace yuantu
