// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: a Viterbi pass over word list and lexicon.
#include "extractor/mentions/token.hpp"

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
  costs_.assign(text.size() + 1, unreached);
  if (words_.size() < costs_.size()) words_.resize(costs_.size());  // no way leads over what is left in it
  costs_[0] = 0;
  std::uint32_t run_end = 0;  // inside a Latin run no word starts
  bool after_latin = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const auto goes_on = [&](std::uint32_t length) {
      return i + length < text.size() && is_word_character(text[i + length]);
    };
    bool known = false;
    const auto take = [&](std::uint32_t length, NameGrammar::Step step) {
      known |= length == 1;
      relax(i, i + length, step);
    };
    const bool latin = is_word_character(text[i]);
    const bool inside_run = latin && after_latin;
    after_latin = latin;
    if (!latin && text[i] < 0x10000) {
      grammar_.match_words(text.substr(i), goes_on, take);
      continue;
    }
    if (latin && i >= run_end) run_end = take_run(text, i);
    if (inside_run) continue;
    grammar_.match_steps(text.substr(i), goes_on, take);
    if (!known) relax(i, i + 1, unknown_step(text[i], latin));
  }
}

WordSum Tokenizer::tokenize(const Document& document, Span range, std::vector<Token>& tokens) {
  find_ways(document.view(range));
  // Turned round: from where a word begins to where it ends.
  std::uint32_t end = range.size();
  while (end > 0) {
    const std::uint32_t begin = words_[end].begin;
    costs_[begin] = end;
    end = begin;
  }
  WordSum sum;
  for (std::uint32_t begin = 0; begin < range.size(); begin = end) {
    end = costs_[begin];
    const TokenKind& kind = grammar_.kind(words_[end].kind);
    tokens.push_back({kind, {range.begin + begin, range.begin + end}});
    sum.roles |= kind.word.roles;
    sum.marks |= kind.marks;
  }
  return sum;
}

}  // namespace yuantu
