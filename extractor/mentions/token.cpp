// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: a Viterbi pass over word list and lexicon.
#include "extractor/mentions/token.hpp"

#include <span>

#include "extractor/mentions/word_costs.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using word_costs::is_word_character;

bool joins_run(char32_t c) {
  return c == U'.' || c == U'-' || c == U'+' || c == U'&' || c == U'_' || c == U'/' || c == U'%';
}

// What a character is that is no word.
std::uint32_t unknown_step(char32_t c, bool latin) {
  if (latin) return NameGrammar::pack_step(word_costs::unknown_character, NameGrammar::letter);
  if (is_han(c)) return NameGrammar::pack_step(word_costs::unknown_character, NameGrammar::han);
  return NameGrammar::pack_step(word_costs::punctuation, NameGrammar::punctuation);
}

bool goes_on(std::u32string_view text, std::size_t at) {
  return at < text.size() && is_word_character(text[at]);
}

// What a word is that ends with a letter or a digit: few do, so that this is kept by itself.
[[gnu::noinline]] std::uint32_t resolve(const NameGrammar& grammar, std::uint32_t step,
                                        std::u32string_view text, std::size_t end) {
  return grammar.at_latin_end(step, goes_on(text, end));
}

// A run of Latin letters and digits is one token: 5G, X-200, 3.5, OPPO.
struct Run {
  std::size_t length;
  std::uint32_t kind;
};

Run run_at(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
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
  return {end - at, kind};
}

}  // namespace

void Tokenizer::relax(std::size_t from, std::size_t to, std::uint32_t step) {
  const std::uint32_t total = costs_[from] + (step >> 16);
  if (total >= costs_[to]) return;
  costs_[to] = total;
  words_[to] = {static_cast<std::uint32_t>(from), step};
}

// The words that begin with a letter or a digit, and characters beyond the BMP.
void Tokenizer::take_letter(std::u32string_view text, std::size_t i, std::size_t& run_end) {
  const bool latin = is_word_character(text[i]);
  if (latin && i >= run_end) {
    const Run run = run_at(text, i);
    relax(i, i + run.length, NameGrammar::pack_step(word_costs::latin_run, run.kind));
    run_end = i + run.length;
  }
  bool known = false;
  grammar_.match_steps(
      text.substr(i), [&](std::size_t length) { return goes_on(text, i + length); },
      [&](std::uint32_t length, NameGrammar::Step step) {
        known |= length == 1;
        relax(i, i + length, NameGrammar::pack_step(step.cost, step.kind));
      });
  if (!known) relax(i, i + 1, unknown_step(text[i], latin));
}

// Finds the cheapest way to each place.
void Tokenizer::find_ways(std::u32string_view text) {
  costs_.assign(text.size() + 1, unreached);
  if (words_.size() < costs_.size()) {  // no way leads over what is left in it
    words_.resize(costs_.size());
    codes_.resize(costs_.size());
  }
  grammar_.encode(text, codes_.data());
  const NameGrammar& grammar = grammar_;
  const std::uint16_t* const codes = codes_.data();
  std::uint32_t* const costs = costs_.data();
  Word* const words = words_.data();
  costs[0] = 0;
  std::size_t run_end = 0;
  const char32_t* const characters = text.data();
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size; ++i) {
    const char32_t c = characters[i];
    const bool nearly_all = c - 0x400 < 0x10000 - 0x400;
    if (!nearly_all && (is_word_character(c) || c >= 0x10000)) {
      const bool inside_run = c < 0x10000 && i > 0 && is_word_character(text[i - 1]);
      if (!inside_run) take_letter(text, i, run_end);
      continue;
    }
    const std::uint32_t cost = costs[i];
    const auto take = [&](std::size_t length, std::uint32_t step) {
      const std::uint32_t total = cost + (step >> 16);
      if (total >= costs[i + length]) return;
      costs[i + length] = total;
      words[i + length] = {static_cast<std::uint32_t>(i), step};
    };
    grammar.match_words(
        c, codes + i, [&](std::uint32_t step) { take(1, step); },
        [&](std::size_t length, std::uint32_t step) {
          if ((step & NameGrammar::latin_end) != 0) step = resolve(grammar, step, text, i + length);
          if (step != NameGrammar::no_step) take(length, step);
        });
  }
}

WordSum Tokenizer::tokenize(const Document& document, Span range, std::vector<Token>& tokens) {
  find_ways(document.view(range));
  std::uint32_t* const ends = costs_.data();  // turned round: from where a word begins to where it ends
  const Word* const words = words_.data();
  std::size_t count = 0;
  for (std::uint32_t end = range.size(); end > 0; ++count) {
    const std::uint32_t begin = words[end].begin;
    ends[begin] = end;
    end = begin;
  }
  const std::size_t old = tokens.size();
  tokens.resize(old + count);
  const TokenKind* const kinds = grammar_.kinds();
  WordSum sum;
  std::uint32_t begin = 0;
  for (Token& token : std::span(tokens).subspan(old)) {
    const std::uint32_t end = ends[begin];
    const TokenKind& kind = kinds[words[end].step & 0xffff];
    static_cast<TokenKind&>(token) = kind;
    token.span = {range.begin + begin, range.begin + end};
    sum.roles |= kind.word.roles;
    sum.marks |= kind.marks;
    begin = end;
  }
  return sum;
}

}  // namespace yuantu
