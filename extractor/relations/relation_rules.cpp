// SPDX-License-Identifier: Apache-2.0
// Opens rules: the built-in ones lie in the program as they are used; a user's are read together with the
// text of the built-in ones, whose classes they may name.
#include "extractor/relations/relation_rules.hpp"

#include <bit>
#include <string>

#include "extractor/relations/rule_image.hpp"
#include "extractor/relations/rule_reader.hpp"
#include "extractor/table_image.hpp"

extern "C" const char yuantu_relation_rules[];
extern "C" const char yuantu_relation_rules_end[];
extern "C" const std::byte yuantu_rule_image[];

namespace yuantu {
namespace {

std::string_view builtin_text() {
  return {yuantu_relation_rules, static_cast<std::size_t>(yuantu_relation_rules_end - yuantu_relation_rules)};
}

}  // namespace

RelationRules::RelationRules(const RuleSet& set)
    : image_(std::make_shared<const CompiledImage>(make_image(set))) {
  open(image_->data());
}

void RelationRules::open(const std::byte* image) {
  TableImage sections(image);
  const auto rules = sections.next_items<RuleRecord>();
  const auto ids = sections.next_items<char>();
  for (const RuleRecord& rule : rules) {
    rules_.push_back({std::string(ids.data() + rule.first_character, rule.characters),
                      static_cast<RelationType>(rule.relation), std::bit_cast<float>(rule.confidence),
                      rule.planned != 0, rule.in_order != 0});
  }
  const auto patterns = sections.next_items<PatternRecord>();
  const auto elements = sections.next_items<PatternElement>();
  const auto needs = sections.next_items<TypeSet>();
  const auto sets = sections.next_items<std::uint32_t>();
  patterns_.reserve(patterns.size());
  for (const PatternRecord& pattern : patterns) {
    patterns_.push_back({static_cast<RelationType>(pattern.relation), pattern.rule,
                         elements.subspan(pattern.first_element, pattern.elements),
                         needs.subspan(pattern.first_need, pattern.needs),
                         sets.subspan(pattern.first_set, pattern.sets), pattern.anchor});
  }
  const auto words = sections.next_items<WordRecord>();
  const auto uses = sections.next_items<AnchorUse>();
  words_.reserve(words.size());
  for (const WordRecord& word : words) {
    words_.push_back({word.roles, word.noted != 0, word.in_pattern != 0, word.wanted != 0, {}});
    for (std::size_t kind = 0; kind < kinds_of_use; ++kind)
      words_.back().anchors[kind] = uses.subspan(word.first_use[kind], word.uses[kind]);
  }
  waiting_ = sections.next_items<std::uint32_t>();
  side_by_side_ = sections.next_items<std::uint32_t>();
  subjects_ = sections.next_items<std::uint32_t>();
  set_blocks_ = sections.next_items<std::uint64_t>()[0];
  membership_ = sections.next_items<std::uint64_t>();
  const auto codes = sections.next_items<std::uint16_t>();
  trie_ = DoubleArray(codes.data(), sections.next_items<TrieNode>().data());
  beginnings_ = sections.next_items<WordBeginnings>().data();
  endings_ = sections.next_items<CharacterTable>().data();
  light_beginnings_ = sections.next_items<CharacterTable>().data();
  light_endings_ = sections.next_items<CharacterTable>().data();
}

const RelationRules& RelationRules::builtin() {
  static const RelationRules rules(yuantu_rule_image);
  return rules;
}

RelationRules RelationRules::parse(std::string_view text, const std::string& file_name) {
  RuleReader reader;
  reader.read(text, file_name);
  return RelationRules(reader.finish());
}

RelationRules RelationRules::extended(std::string_view text, const std::string& file_name) {
  RuleReader reader;
  reader.read(builtin_text(), "relations.rules");
  reader.read(text, file_name);
  RelationRules rules(reader.finish());
  rules.source_ = text;
  return rules;
}

std::uint32_t RelationRules::roles_of(std::u32string_view text) const {
  // Most asked for are none of ours, which their last character tells.
  if (text.empty() || !ends_role(text.back())) return 0;
  std::uint32_t roles = 0;
  trie_.match_prefixes(text, [&](std::uint32_t length, std::uint32_t word) {
    if (length == text.size()) roles = words_[word].roles;
  });
  return roles;
}

}  // namespace yuantu
