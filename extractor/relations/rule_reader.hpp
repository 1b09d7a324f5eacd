// SPDX-License-Identifier: Apache-2.0
// Reads the rule language of relations.rules line by line: text -> RuleSet.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractor/relations/rule_set.hpp"

namespace yuantu {

class RuleReader {
 public:
  // Reads one file; word classes and types of files read before are known. Throws InputError.
  void read(std::string_view text, const std::string& file_name);
  // Builds the trie of all words.
  RuleSet finish();

 private:
  struct Field {
    std::string text;
    std::size_t column;  // of its first character, from 1, in bytes
  };
  struct Element : PatternElement {
    bool anchor = false;                // `*`: the search for the pattern starts here
    std::vector<std::u32string> words;  // longest first
  };

  void read_line(const std::string& line);
  void read_words(const std::vector<Field>& fields);
  void read_types(const std::vector<Field>& fields);
  void read_rule(const std::vector<Field>& fields);
  void read_pattern(const std::vector<Field>& fields);
  Element element(const Field& field) const;
  Element slot(const Field& field) const;
  Element topic_slot(const Field& field, Element element, std::size_t tilde) const;
  Element word_element(const Field& field) const;
  TypeSet types(const Field& field, std::string_view names) const;
  void add_pattern(const std::vector<Field>& fields, std::vector<Element> elements);
  std::uint32_t word_index(const std::u32string& text);
  static std::optional<std::uint32_t> anchor_of(const std::vector<Element>& elements);
  RuleSet::Use use_of(const std::vector<Element>& elements, std::uint32_t anchor,
                      std::uint32_t pattern) const;
  void number_word_sets();
  static std::vector<Field> split(const std::string& line);
  [[noreturn]] void fail(const Field& field, const std::string& message) const;

  RuleSet rules_;
  std::vector<std::vector<Element>> elements_;  // by pattern
  std::map<std::string, std::vector<std::u32string>> classes_;
  std::map<std::string, TypeSet> type_sets_;
  std::unordered_map<std::u32string, std::uint32_t> word_indices_;  // sorted before they are walked
  std::string file_;
  std::size_t line_ = 0;
};

}  // namespace yuantu
