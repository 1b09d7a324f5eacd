// SPDX-License-Identifier: Apache-2.0
// Cuts a sentence into words: a Viterbi pass over word list and lexicon.
#include "extractor/mentions/token.hpp"

#include <algorithm>
#include <limits>

#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t bit = 256;  // unit of WordList costs
constexpr std::uint32_t unknown_character = 19 * bit;
// A term of the lexicon costs about what a rare word of the list costs, so that it wins over its pieces but
// not over two everyday words that happen to meet there.
constexpr std::uint32_t known_term = 14 * bit;
constexpr std::uint32_t everyday_term = 17 * bit;
constexpr std::uint32_t field_term = 15 * bit;  // an industry: it gives way to an ending (海洋|科技港)
constexpr std::uint32_t ending_term = 13 * bit;
constexpr std::uint32_t rare_word = 21 * bit;
constexpr std::uint32_t longest_term = 32;

bool is_word_character(char32_t c) {
  if (c >= 0x400) return false;
  return is_latin(c) || is_digit(c) || (c >= 0xc0 && c <= 0x24f) || (c >= 0x370 && c <= 0x3ff);
}

// 市委书记, 省委常委: the word list has bodies and offices in one word.
bool begins_with_committee(std::u32string_view text) {
  constexpr std::u32string_view levels = U"省市区县州";
  return text[1] == U'委' && levels.find(text[0]) != std::u32string_view::npos;
}

// 局局长, 厅厅长: the first character ends the body's name.
bool begins_with_its_body(std::u32string_view text, std::uint32_t length) {
  return length == 3 && text[0] == text[1] && text[2] == U'长';
}

// 实业集团, 妇产医院, 医院院长: the word list has what a body does and what it is, or its office, in one
// word.
bool ends_in_body(std::u32string_view word) {
  static constexpr WordSet two({U"集团", U"公司", U"医院", U"学院", U"大学", U"协会", U"学会", U"商会",
                                U"政府", U"省委", U"市委", U"区委", U"县委", U"院长", U"校长", U"所长",
                                U"主任", U"书记", U"会长", U"社长", U"馆长", U"局长", U"部长", U"经理"});
  static constexpr WordSet three({U"基金会", U"研究所", U"研究院", U"联合会", U"研究会", U"促进会", U"博物馆",
                                  U"纪念馆", U"出版社", U"俱乐部", U"委员会", U"科学院", U"管理局", U"电视台",
                                  U"开发区", U"工业区"});
  return two.has(word.substr(word.size() - 2)) ||
         (word.size() > 4 && three.has(word.substr(word.size() - 3)));
}

bool joins_run(char32_t c) {
  return c == U'.' || c == U'-' || c == U'+' || c == U'&' || c == U'_' || c == U'/' || c == U'%';
}

}  // namespace

// A run of Latin letters and digits is one token: 5G, X-200, 3.5, OPPO.
std::uint32_t Tokenizer::take_run(const Document& document, Span range, std::uint32_t at) {
  const std::u32string& text = document.text;
  std::uint32_t end = at;
  bool latin = false;
  while (end < range.end &&
         (is_word_character(text[end]) ||
          (end > at && joins_run(text[end]) && end + 1 < range.end && is_word_character(text[end + 1])))) {
    latin |= !is_digit(text[end]) && !joins_run(text[end]);
    ++end;
  }
  if (!latin && end < range.end && text[end] == U'%') ++end;
  // OPPO and CEO are terms
  relax(at - range.begin, end - range.begin, known_term + 2 * bit, {}, false, latin ? 'L' : 'M');
  return end;
}

void Tokenizer::tokenize(const Document& document, Span range, std::vector<Token>& tokens) {
  const Lexicon& lexicon = Lexicon::builtin();
  const NameGrammar& grammar = NameGrammar::builtin();
  const WordList& words = WordList::builtin();
  const std::u32string_view text = document.view(range);
  nodes_.assign(text.size() + 1, {std::numeric_limits<std::uint32_t>::max() / 2, 0, {}, false, 'x'});
  nodes_[0].cost = 0;
  classes_.resize(longest_term + 1);
  std::uint32_t run_end = 0;  // inside a Latin run no word starts
  bool after_latin = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const std::uint32_t at = range.begin + i;
    const std::u32string_view rest = text.substr(i, longest_term);
    const bool latin = is_word_character(text[i]);
    if (latin && i >= run_end) run_end = take_run(document, range, at) - range.begin;
    const bool inside_run = latin && after_latin;
    after_latin = latin;
    if (inside_run) continue;
    const auto ends_inside_run = [&](std::uint32_t length) {
      return i + length < text.size() && is_word_character(text[i + length]) &&
             is_word_character(text[i + length - 1]);
    };
    std::uint32_t seen = 0;  // bit set of lengths, as terms are at most 32 long
    lexicon.match_prefixes(rest, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
      if (ends_inside_run(length)) return;
      const WordClass word = grammar.classify(rows);
      if (word.roles == 0) return;
      classes_[length] = word;
      seen |= 1u << (length - 1);
      if (length < 2) return;
      const std::uint32_t cost = word.is(role_end)         ? ending_term
                                 : word.is(role_ambiguous) ? everyday_term
                                 : word.is(role_known)     ? known_term
                                 : word.is(role_industry)  ? field_term
                                                           : known_term + bit;
      relax(i, i + length, cost, word, false, 'n');
    });
    words.match_prefixes(rest, [&](std::uint32_t length, Word word) {
      const bool listed = (seen >> (length - 1) & 1) != 0;
      std::uint32_t cost = word.cost;
      // Names of bodies in the word list are taken apart like all others: 江海|省委.
      if (!listed && length >= 4 && (word.part_of_speech == 'T' || ends_in_body(rest.substr(0, length))))
        return;
      if (!listed && length > 2 && (begins_with_committee(rest) || begins_with_its_body(rest, length)))
        return;
      if (listed && length > 1 && classes_[length].is(role_end)) cost = std::min(cost, ending_term);
      if (listed && length > 1 && !classes_[length].is(role_ambiguous)) cost = std::min(cost, known_term);
      if (nodes_[i].cost + cost >= nodes_[i + length].cost) return;
      const bool rare = !listed && length == 2 && word.cost >= rare_word;
      relax(i, i + length, cost, listed ? classes_[length] : WordClass{}, rare, word.part_of_speech);
    });
    const bool listed = (seen & 1) != 0;
    const char part = is_han(text[i]) ? 'x' : latin ? 'L' : 'P';
    const std::uint32_t cost = part == 'P' ? bit : unknown_character;
    if (nodes_[i].cost + cost < nodes_[i + 1].cost)
      relax(i, i + 1, cost, listed ? classes_[1] : WordClass{}, false, part);
  }
  const std::size_t first = tokens.size();
  for (std::uint32_t i = static_cast<std::uint32_t>(text.size()); i > 0; i = nodes_[i].from) {
    const Node& node = nodes_[i];
    tokens.push_back({{range.begin + node.from, range.begin + i}, node.word, node.rare, node.part_of_speech});
  }
  std::reverse(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end());
  for (std::size_t i = first; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.size() > 1 && document.text[token.span.begin] == U'第') token.part_of_speech = 'O';
  }
}

}  // namespace yuantu
