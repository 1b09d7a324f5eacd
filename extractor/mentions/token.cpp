// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: a Viterbi pass over word list and lexicon.
#include "extractor/mentions/token.hpp"

#include <limits>

#include "extractor/mentions/word_costs.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using word_costs::is_word_character;

bool joins_run(char32_t c) {
  return c == U'.' || c == U'-' || c == U'+' || c == U'&' || c == U'_' || c == U'/' || c == U'%';
}

// What a character is that is no word.
NameGrammar::Step unknown_step(char32_t c, bool latin) {
  if (latin) return {word_costs::unknown_character, NameGrammar::letter};
  if (is_han(c)) return {word_costs::unknown_character, NameGrammar::han};
  return {word_costs::punctuation, NameGrammar::punctuation};
}

}  // namespace

// A run of Latin letters and digits is one token: 5G, X-200, 3.5, OPPO.
std::uint32_t Tokenizer::take_run(std::u32string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  bool latin = false;
  while (end < text.size() &&
         (is_word_character(text[end]) ||
          (end > at && joins_run(text[end]) && end + 1 < text.size() && is_word_character(text[end + 1])))) {
    latin |= !is_digit(text[end]) && !joins_run(text[end]);
    ++end;
  }
  if (!latin && end < text.size() && text[end] == U'%') ++end;
  const bool single = end - at == 1;
  const std::uint32_t kind = latin ? (single ? NameGrammar::letter : NameGrammar::letters)
                                   : (single ? NameGrammar::digit : NameGrammar::digits);
  relax(at, end, {word_costs::latin_run, kind});
  return end;
}

// Finds the cheapest way to each place.
void Tokenizer::find_ways(std::u32string_view text) {
  nodes_.resize(text.size() + 1);
  for (Node& node : nodes_)
    node.cost = std::numeric_limits<std::uint32_t>::max() / 2;  // the rest is written with it
  nodes_[0].cost = 0;
  std::uint32_t run_end = 0;  // inside a Latin run no word starts
  bool after_latin = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool latin = is_word_character(text[i]);
    if (latin && i >= run_end) run_end = take_run(text, i);
    const bool inside_run = latin && after_latin;
    after_latin = latin;
    if (inside_run) continue;
    const auto goes_on = [&](std::uint32_t length) {
      return i + length < text.size() && is_word_character(text[i + length]);
    };
    bool known = false;
    grammar_.match_steps(text.substr(i), goes_on, [&](std::uint32_t length, NameGrammar::Step step) {
      known |= length == 1;
      relax(i, i + length, step);
    });
    if (!known) relax(i, i + 1, unknown_step(text[i], latin));
  }
}

void Tokenizer::tokenize(const Document& document, Span range, std::vector<Token>& tokens) {
  find_ways(document.view(range));
  std::size_t count = 0;
  for (std::uint32_t end = range.size(); end > 0; end = nodes_[end].from) ++count;
  tokens.resize(tokens.size() + count);
  Token* token = tokens.data() + tokens.size();
  for (std::uint32_t end = range.size(); end > 0; end = nodes_[end].from) {
    const TokenKind& kind = grammar_.kind(nodes_[end].kind);
    *--token = {{range.begin + nodes_[end].from, range.begin + end},
                kind.word,
                kind.marks,
                kind.rare,
                kind.part_of_speech};
  }
}

}  // namespace yuantu
