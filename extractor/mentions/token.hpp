// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: Document, Sentence -> Tokens, the cheapest path through the word list and the
// lexicon.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mentions/name_grammar.hpp"

namespace yuantu {

struct Token {
  Span span;
  WordClass word;
  std::uint64_t marks = 0;  // see word_marks.hpp
  bool rare = false;        // a word that the word list has hardly seen: perhaps a brand
  char part_of_speech =
      'x';  // as in WordList; 'x' unknown, 'L' Latin or mixed, 'M' digits, 'P' punctuation, 'O' ordinal

  std::uint32_t size() const { return span.size(); }
  bool is(std::uint32_t roles) const { return word.is(roles); }
  bool has(std::uint64_t wanted) const { return (marks & wanted) != 0; }
  bool is_punctuation() const { return part_of_speech == 'P'; }
};

// Reused from sentence to sentence so that it allocates only while it grows.
class Tokenizer {
 public:
  // Appends the tokens of a range of the document's text.
  void tokenize(const Document& document, Span range, std::vector<Token>& tokens);

 private:
  // The cheapest way to a place: the word that ends there.
  struct Node {
    std::uint32_t cost;
    std::uint32_t from;
    std::uint32_t kind;
  };
  void relax(std::uint32_t from, std::uint32_t to, NameGrammar::Step step) {
    const std::uint32_t total = nodes_[from].cost + step.cost;
    Node& node = nodes_[to];
    if (total < node.cost) node = {total, from, step.kind};
  }
  std::uint32_t take_run(std::u32string_view text, std::uint32_t at);
  void find_ways(std::u32string_view text);

  const NameGrammar& grammar_ = NameGrammar::builtin();
  std::vector<Node> nodes_;
};

}  // namespace yuantu
