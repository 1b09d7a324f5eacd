// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: Document, Sentence -> Tokens, the cheapest path through the word list and the
// lexicon.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mentions/name_grammar.hpp"

namespace yuantu {

struct Token : TokenKind {
  Span span;

  std::uint32_t size() const { return span.size(); }
};

// What some of the words of a stretch of text are.
struct WordSum {
  std::uint32_t roles = 0;
  std::uint64_t marks = 0;
};

// Reused from sentence to sentence so that it allocates only while it grows.
class Tokenizer {
 public:
  // Appends the tokens of a range of the document's text.
  WordSum tokenize(const Document& document, Span range, std::vector<Token>& tokens);

 private:
  static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max() / 2;
  // The last word of the cheapest way to a place.
  struct Word {
    std::uint32_t begin;
    std::uint32_t step;  // see NameGrammar::pack_step
  };
  void relax(std::size_t from, std::size_t to, std::uint32_t step);
  void find_ways(std::u32string_view text);
  void take_letter(std::u32string_view text, std::size_t i, std::size_t& run_end);

  const NameGrammar& grammar_ = NameGrammar::builtin();
  // By place in the text.
  std::vector<std::uint16_t> codes_;
  std::vector<std::uint32_t> costs_;
  std::vector<Word> words_;
};

}  // namespace yuantu
