// SPDX-License-Identifier: Apache-2.0
// Build-time program: puts word list and lexicon together into the grammar of names that the library embeds.
//
//   grammar_compiler OUT.bin WORDS.txt [MORE.tsv]
//
// A sentence is cut into words by their costs, and all that decides what a word costs and is, is in the word
// itself: so it is decided here, once, and the text is gone through with one trie.
#include <algorithm>
#include <cstdint>
#include <exception>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/double_array.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/lexicon/compiled_image.hpp"
#include "extractor/lexicon/source_tables.hpp"
#include "extractor/lexicon/word_classes.hpp"
#include "extractor/mentions/name_grammar.hpp"
#include "extractor/mentions/word_costs.hpp"
#include "extractor/mentions/word_marks.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

using word_costs::bit;
using word_costs::ending_term;
using word_costs::everyday_term;
using word_costs::field_term;
using word_costs::is_word_character;
using word_costs::known_term;
using word_costs::punctuation;
using word_costs::rare_word;
using word_costs::unknown_character;

// 市委书记, 省委常委: the word list has bodies and offices in one word.
bool begins_with_committee(std::u32string_view text) {
  constexpr std::u32string_view levels = U"省市区县州";
  return text[1] == U'委' && levels.find(text[0]) != std::u32string_view::npos;
}

// 政协主席
bool begins_with_conference(std::u32string_view text) {
  return text.starts_with(U"政协") && (text.ends_with(U"主席") || text.ends_with(U"委员"));
}

// 局局长, 厅厅长: the first character ends the body's name.
bool begins_with_its_body(std::u32string_view text) {
  return text.size() == 3 && text[0] == text[1] && text[2] == U'长';
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

struct Step {
  std::uint32_t cost;
  TokenKind kind;
};

// What a word costs more that mostly lies over the border of two others: 产业园|内, but 投了|园内;
// 人工智能|展厅, but 人工智能展.
std::uint32_t border_cost(std::u32string_view word) {
  constexpr std::u32string_view bodies = U"园院所馆厂港谷";
  const bool inside = word.size() == 2 && (word[1] == U'内' || word[1] == U'里') &&
                      bodies.find(word[0]) != std::u32string_view::npos;
  if (inside) return 9 * bit;
  if (word.size() > 2 && word.ends_with(U"产业")) return 3 * bit;  // 临港|产业园
  return word.size() > 2 && word.back() == U'展' ? 9 * bit : 0;
}

// What single characters are that are in no table.
Step unknown_step(char32_t c, const WordClass& word) {
  if (is_han(c)) return {unknown_character, {word, 'x'}};
  if (is_word_character(c)) return {unknown_character, {word, 'L'}};
  return {punctuation, {word, 'P'}};
}

std::uint32_t term_cost(const WordClass& word) {
  if (word.is(role_end)) return ending_term;
  if (word.is(role_ambiguous)) return everyday_term;
  if (word.is(role_known)) return known_term;
  return word.is(role_industry) ? field_term : known_term + bit;
}

// Names of bodies in the word list are taken apart like all others: 江海|省委.
bool is_taken_apart(std::u32string_view word, char part_of_speech) {
  if (word.size() >= 4 && (part_of_speech == 'T' || ends_in_body(word))) return true;
  return word.size() > 2 &&
         (begins_with_committee(word) || begins_with_its_body(word) || begins_with_conference(word));
}

// What the word list makes of a word; `term` is what the lexicon says of it, null if nothing.
std::optional<Step> word_step(std::u32string_view word, std::uint32_t cost, char part_of_speech,
                              const WordClass* term) {
  if (term == nullptr) {
    if (is_taken_apart(word, part_of_speech)) return std::nullopt;
    return Step{cost, {{}, part_of_speech, word.size() == 2 && cost >= rare_word}};
  }
  if (word.size() > 1 && term->is(role_end)) cost = std::min(cost, ending_term);
  if (word.size() > 1 && !term->is(role_ambiguous)) cost = std::min(cost, known_term);
  return Step{cost, {*term, part_of_speech}};
}

class GrammarCompiler {
 public:
  GrammarCompiler(const Lexicon& lexicon, const std::vector<std::string>& word_files)
      : lexicon_(lexicon),
        words_(read_words(word_files)),
        sum_(sum_of_frequencies(words_)),
        terms_(read_word_classes(lexicon)),
        characters_(read_name_characters(lexicon)) {
    // In the order of NameGrammar::FixedKind; their marks do not depend on their text,
    // but for whether it is one character.
    constexpr std::pair<std::u32string_view, char> fixed[] = {{U"㐀", 'x'}, {U"A", 'L'},  {U"AB", 'L'},
                                                              {U"1", 'M'},  {U"12", 'M'}, {U"~", 'P'}};
    for (const auto& [text, part_of_speech] : fixed) index_of(text, {{}, part_of_speech});
  }

  void write(const std::string& path) {
    std::map<std::u32string, std::uint32_t> steps;
    for (const auto& [word, entry] : words_) add(word, steps);
    for (const auto& [term, word] : terms_) add(term, steps);
    add_marked_characters(steps);
    const TrieData trie = build_trie({steps.begin(), steps.end()});
    CompiledImage image;
    image.add(trie.codes);
    image.add(trie.nodes);
    image.add(first_characters(trie, steps));
    image.add(kinds_);
    image.add(latin_ends_);
    image.add(characters_);
    const std::vector<std::uint32_t> surnames = read_compound_surnames(lexicon_);
    image.add(std::vector<std::uint32_t>{static_cast<std::uint32_t>(surnames.size())});
    image.add(surnames);
    image.write(path);
  }

 private:
  void add(const std::u32string& word, std::map<std::u32string, std::uint32_t>& steps) {
    if (word.size() > NameGrammar::longest_word || steps.contains(word)) return;
    const auto term = terms_.find(word);
    const WordClass* listed = term == terms_.end() ? nullptr : &term->second;
    std::uint32_t step = pack(word, best(word, listed));
    if (listed != nullptr && is_word_character(word.back())) {
      const std::uint32_t unlisted = pack(word, best(word, nullptr));
      const auto place = static_cast<std::uint32_t>(latin_ends_.size());
      latin_ends_.insert(latin_ends_.end(), {step, unlisted});
      step = NameGrammar::latin_end | place;
    }
    if (step != NameGrammar::no_step) steps.emplace(word, step);
  }

  // Characters that are no words but that finders ask for: what they are must be told apart from all others.
  void add_marked_characters(std::map<std::u32string, std::uint32_t>& steps) {
    for (char32_t c = 1; c < 0x10000; ++c) {
      const std::u32string character(1, c);
      if (steps.contains(character)) continue;
      const Step step = unknown_step(c, {});
      const bool is_fixed = index_of(character, step.kind) < NameGrammar::fixed_kinds;
      if (!is_fixed) steps.emplace(character, pack(character, step));
    }
  }

  std::vector<FirstCharacter> first_characters(const TrieData& trie,
                                               const std::map<std::u32string, std::uint32_t>& steps) {
    std::vector<FirstCharacter> characters;
    for (char32_t c = 0; c < 0x10000; ++c) {
      const std::u32string character(1, c);
      const auto word = steps.find(character);
      const std::uint32_t step = word != steps.end() ? word->second : pack(character, unknown_step(c, {}));
      const std::uint32_t node = trie.nodes[0].base + trie.codes[c];
      const bool begins_word = trie.nodes[node].check == 1;  // else a parent that no node has but the root
      characters.push_back(
          {begins_word ? trie.nodes[node].base : 1, begins_word ? node + 1 : no_parent, step});
    }
    return characters;
  }

  // The cheapest of what lexicon, word list and, for one character, its script make of a word; of equal ones
  // the first.
  std::optional<Step> best(std::u32string_view word, const WordClass* term) const {
    std::optional<Step> cheapest;
    const auto offer = [&](const Step& step) {
      if (!cheapest || step.cost < cheapest->cost) cheapest = step;
    };
    if (term != nullptr && word.size() > 1) offer({term_cost(*term), {*term, 'n'}});
    const auto entry = words_.find(std::u32string(word));
    if (entry != words_.end()) {
      const std::uint32_t cost = word_cost(entry->second.frequency, sum_);
      if (const auto step = word_step(word, cost, entry->second.tag, term)) offer(*step);
    }
    if (word.size() == 1) offer(unknown_step(word[0], term != nullptr ? *term : WordClass()));
    if (cheapest && word.size() > 1 && word[0] == U'第') cheapest->kind.part_of_speech = 'O';
    if (cheapest) cheapest->cost += border_cost(word);
    return cheapest;
  }

  std::uint32_t pack(std::u32string_view word, const std::optional<Step>& step) {
    if (!step) return NameGrammar::no_step;
    if (step->cost >= 0x7fff) throw std::runtime_error("a word costs more than fits into a step");
    return NameGrammar::pack_step(step->cost, index_of(word, step->kind));
  }

  std::uint32_t index_of(std::u32string_view word, TokenKind kind) {
    kind.marks = word_marks(word, kind, characters_[word[0]]);
    const auto [at, is_new] = indices_.emplace(kind, static_cast<std::uint32_t>(kinds_.size()));
    if (is_new) kinds_.push_back(kind);
    if (kinds_.size() > 0xffff)
      throw std::runtime_error("there are more kinds of words than fit into a step");
    return at->second;
  }

  const Lexicon& lexicon_;
  const Words words_;
  const double sum_;
  const std::map<std::u32string, WordClass> terms_;
  const std::vector<NameCharacter> characters_;
  std::vector<TokenKind> kinds_;
  std::map<TokenKind, std::uint32_t> indices_;
  std::vector<std::uint32_t> latin_ends_;
};

}  // namespace
}  // namespace yuantu

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: grammar_compiler OUT.bin WORDS.txt [MORE.tsv]\n";
    return 2;
  }
  try {
    yuantu::GrammarCompiler(yuantu::Lexicon::builtin(), {argv + 2, argv + argc}).write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "grammar_compiler: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
