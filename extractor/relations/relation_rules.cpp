// SPDX-License-Identifier: Apache-2.0
// Holds the rules: the built-in ones are parsed once, at first use (about a millisecond).
#include "extractor/relations/relation_rules.hpp"

#include <string>

#include "extractor/relations/rule_reader.hpp"

extern "C" const char yuantu_relation_rules[];
extern "C" const char yuantu_relation_rules_end[];

namespace yuantu {
namespace {

std::string_view builtin_text() {
  return {yuantu_relation_rules, static_cast<std::size_t>(yuantu_relation_rules_end - yuantu_relation_rules)};
}

}  // namespace

std::string rule_id(RelationType relation, std::string_view name) {
  std::string id;
  for (const char c : name_of(relation)) {
    if (c >= 'A' && c <= 'Z') id += '-';
    id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return id.append("/").append(name);
}

const RelationRules& RelationRules::builtin() {
  static const RelationRules rules = parse(builtin_text(), "relations.rules");
  return rules;
}

RelationRules RelationRules::parse(std::string_view text, const std::string& file_name) {
  RuleReader reader;
  reader.read(text, file_name);
  return reader.finish();
}

RelationRules RelationRules::extended(std::string_view text, const std::string& file_name) {
  RuleReader reader;
  reader.read(builtin_text(), "relations.rules");
  reader.read(text, file_name);
  RelationRules rules = reader.finish();
  rules.source_ = text;
  return rules;
}

std::uint32_t RelationRules::roles_of(std::u32string_view text) const {
  // Most asked for are none of ours, which their last character tells.
  if (text.empty() || !ends_role(text.back())) return 0;
  std::uint32_t roles = 0;
  trie_.view().match_prefixes(text, [&](std::uint32_t length, std::uint32_t word) {
    if (length == text.size()) roles = words_[word].roles;
  });
  return roles;
}

}  // namespace yuantu
