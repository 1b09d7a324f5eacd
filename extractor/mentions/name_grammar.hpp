// SPDX-License-Identifier: Apache-2.0
// What the lexicon says about a word, packed for the name finders: Lexicon rows -> WordClass.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/lexicon.hpp"
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
};

// What a character can be in a person's name.
struct NameCharacter {
  bool surname = false;
  bool rare_surname = false;    // also an everyday word
  bool opens_compound = false;  // the first of a surname of two
  std::uint8_t given = 0;       // 0 hardly, 1 also an everyday word, 2 mostly in names
};

struct TableReader;

// Immutable; built once from the lexicon's rows.
class NameGrammar {
 public:
  static const NameGrammar& builtin();
  // All that the rows of one term say. The rows are the lexicon's own.
  WordClass classify(std::span<const LexiconRow> rows) const {
    return rows.empty() ? WordClass() : of_terms_[static_cast<std::size_t>(rows.data() - first_row_)];
  }
  NameCharacter name_character(char32_t c) const { return c < 0x10000 ? characters_[c] : NameCharacter{}; }
  bool is_compound_surname(std::u32string_view two) const;

 private:
  explicit NameGrammar(const Lexicon& lexicon);
  void fill(const Lexicon& lexicon, const TableReader& reader);
  WordClass join(std::span<const LexiconRow> rows) const;
  void fill_terms(const Lexicon& lexicon);
  void fill_characters(const Lexicon& lexicon);
  std::vector<std::vector<WordClass>> classes_;    // by table, by row
  const LexiconRow* first_row_ = nullptr;          // of all terms' rows, which lie behind one another
  std::vector<WordClass> of_terms_;                // by the place of a term's first row behind first_row_
  std::vector<NameCharacter> characters_;          // by code point of the BMP
  std::vector<std::u32string> compound_surnames_;  // sorted
};

}  // namespace yuantu
