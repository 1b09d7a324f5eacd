// SPDX-License-Identifier: Apache-2.0
// What lexicon and word list say about words, packed for the name finders: text -> words that begin there.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractor/double_array.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// Roles of a word inside or around names; a word may have several.
enum Role : std::uint32_t {
  role_stop = 1u << 0,         // a name cannot go on over it
  role_inside = 1u << 1,       // stands inside names although it is a verb, an adverb or a numeral
  role_generic = 1u << 2,      // alone before an ending it makes no name
  role_end = 1u << 3,          // ends a name
  role_place = 1u << 4,        // a place
  role_ambiguous = 1u << 5,    // the name is also an everyday word
  role_known = 1u << 6,        // a known name of `known_type`
  role_industry = 1u << 7,     // an industry or technology field
  role_title = 1u << 8,        // an office or profession, next to which persons are named
  role_say = 1u << 9,          // a verb that only persons are subjects of
  role_brand_head = 1u << 10,  // follows a brand in the short name of a firm: 科技, 生物
  role_product = 1u << 11,     // a kind of product: 系统, 无人机
  role_publish = 1u << 12,     // 研发, 发布, 推出
  role_award = 1u << 13,       // 获评, 荣获
  role_focus = 1u << 14,       // 主攻, 深耕
  role_country = 1u << 15,     // 国家, 中国, 全国: opens names as a region does
  role_province = 1u << 16,
  role_policy = 1u << 17,         // ends the title of a policy: 规划, 白皮书
  role_honor = 1u << 18,          // ends the name of an honour: 奖, 称号
  role_country_place = 1u << 19,  // another country
  role_class = 1u << 20,          // closes a list of things of `class_type`: 等10家企业
  role_acts = 1u << 21,           // a verb or noun that makes a firm of the brand before it: 拟, 旗下
  role_city = 1u << 22,           // a place of the second level
  role_county = 1u << 23,
};

// What must stand before an ending.
enum class Needs : std::uint8_t { Any, Modifier, Region, Brand, Nested, Self };

struct WordClass {
  std::uint32_t roles = 0;
  EntityType end_type = EntityType::Company;    // with role_end
  EntityType known_type = EntityType::Company;  // with role_known
  EntityType class_type = EntityType::Company;  // with role_class
  Needs needs = Needs::Any;                     // with role_end

  bool is(std::uint32_t wanted) const { return (roles & wanted) != 0; }
  auto operator<=>(const WordClass&) const = default;
};

// What a character can be in a person's name.
struct NameCharacter {
  bool surname = false;
  bool rare_surname = false;    // also an everyday word
  bool opens_compound = false;  // the first of a surname of two
  std::uint8_t given = 0;       // 0 hardly, 1 also an everyday word, 2 mostly in names
};

// What a word is wherever it stands; many words share one.
struct TokenKind {
  WordClass word;
  char part_of_speech =
      'x';  // as in WordList; 'x' unknown, 'L' Latin or mixed, 'M' digits, 'P' punctuation, 'O' ordinal
  bool rare = false;                     // a word that the word list has hardly seen: perhaps a brand
  std::array<std::uint8_t, 6> unused{};  // so that no byte of the image is undefined
  std::uint64_t marks = 0;               // see word_marks.hpp

  bool is(std::uint32_t roles) const { return word.is(roles); }
  bool has(std::uint64_t wanted) const { return (marks & wanted) != 0; }
  bool is_punctuation() const { return part_of_speech == 'P'; }
  auto operator<=>(const TokenKind&) const = default;
};

// A character as the first of a word: what it is by itself, as NameGrammar::pack_step has it, and how longer
// words go on. Words end with letters and digits under their own conditions: those are no first characters.
struct FirstCharacter {
  std::uint32_t base;  // as in TrieNode
  std::uint32_t check;
  std::uint32_t step;
};

// Immutable; compiled from word list and lexicon when the program is built.
class NameGrammar {
 public:
  // A word as a step on the way through a sentence: what it costs and the index of its kind.
  struct Step {
    std::uint32_t cost;
    std::uint32_t kind;
  };
  // Where a term of the lexicon ends with a Latin letter or a digit and the text goes on with another, it is
  // no term: what the word list makes of it stands behind it in `latin_ends`.
  static constexpr std::uint32_t latin_end = 1u << 31;
  static constexpr std::uint32_t no_step = 0x7fffffff;
  static constexpr std::uint32_t longest_word = 32;
  // Kinds of single characters that are no words and of runs of letters and digits.
  enum FixedKind : std::uint32_t { han, letter, letters, digit, digits, punctuation, fixed_kinds };

  static constexpr std::uint32_t pack_step(std::uint32_t cost, std::uint32_t kind) {
    return cost << 16 | kind;
  }
  static constexpr std::uint32_t pack(std::u32string_view two) { return two[0] << 16 | two[1]; }

  static const NameGrammar& builtin();

  // Calls found(length, step) for each word that is a prefix of text, shortest first; goes_on(length) says
  // whether a run of letters or digits crosses the word's end.
  template <class Found, class GoesOn>
  void match_steps(std::u32string_view text, GoesOn goes_on, Found found) const {
    trie_.match_prefixes(text, [&](std::uint32_t length, std::uint32_t value) {
      if ((value & latin_end) != 0) value = at_latin_end(value, goes_on(length));
      if (value != no_step) found(length, step_of(value));
    });
  }
  // The same where the text begins with a character of the BMP that is in no run of letters or digits and
  // thus always a word by itself, if an unknown one: found_one(step) is called for that one. `codes` are
  // those of the text, from encode; steps are packed, and for at_latin_end where they have that bit, which
  // only longer words can have.
  template <class FoundOne, class Found>
  void match_words(char32_t c, const std::uint16_t* codes, FoundOne found_one, Found found) const {
    const FirstCharacter& first = first_characters_[c];
    found_one(first.step);
    std::size_t base = first.base;
    std::size_t check = first.check;
    for (std::size_t length = 2;; ++length) {
      const std::size_t at = base + *++codes;
      const TrieNode& node = nodes_[at];
      if (node.check != check) return;
      base = node.base;
      check = at + 1;
      if (node.value != 0) found(length, node.value - 1);
    }
  }
  std::uint32_t at_latin_end(std::uint32_t step, bool goes_on) const {
    return latin_ends_[(step & ~latin_end) + (goes_on ? 1 : 0)];
  }
  static Step step_of(std::uint32_t packed) { return {packed >> 16, packed & 0xffff}; }
  // What the trie calls the characters of a text: one code for each, then one that ends all words.
  void encode(std::u32string_view text, std::uint16_t* codes) const;
  // By the kind of a step.
  const TokenKind* kinds() const { return kinds_; }

  // What the lexicon says of a term; no roles if it is none.
  WordClass classify(std::u32string_view term) const;
  NameCharacter name_character(char32_t c) const { return c < 0x10000 ? characters_[c] : NameCharacter{}; }
  bool is_compound_surname(std::u32string_view two) const;

 private:
  explicit NameGrammar(const std::byte* blob);

  const std::uint16_t* codes_;  // of trie_, as are nodes_
  const TrieNode* nodes_;
  DoubleArray trie_;
  const FirstCharacter* first_characters_;  // by code point of the BMP
  const TokenKind* kinds_;
  const std::uint32_t* latin_ends_;         // pairs: as a term, as the word list has it
  const NameCharacter* characters_;         // by code point of the BMP
  const std::uint32_t* compound_surnames_;  // sorted
  std::uint32_t compound_surname_count_;
};

}  // namespace yuantu
