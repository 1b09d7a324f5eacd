// SPDX-License-Identifier: Apache-2.0
// The rules of relations.rules, compiled: patterns and the words they wait for.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/character_set.hpp"
#include "extractor/double_array.hpp"
#include "extractor/word_beginnings.hpp"
#include "ontology/types.hpp"

namespace yuantu {

enum class ElementKind : std::uint8_t {
  Word,      // one of some words
  Head,      // a mention, or a list of mentions, that is the relation's head
  Tail,      // the same for its tail
  Other,     // a mention that takes no part
  ShortGap,  // `..`: some words of the clause, no mention
  LongGap,   // `...`: anything up to the end of the sentence
  Comma,     // `,`: the border of two clauses
};

// What a report speaks of without naming it in each clause.
enum class TopicKind : std::uint8_t { None, Zone, Event };

struct PatternElement {
  ElementKind kind = ElementKind::Word;
  TopicKind topic = TopicKind::None;  // `~zone`, `~event`: what the report is about
  TypeSet types;
  bool subject = false;        // `^`: may be carried from an earlier clause or sentence
  bool companions = false;     // `+`: takes in who stands beside it with 与, 同, 联合
  bool here = false;           // `@`: the subject, but named in this clause
  bool single = false;         // `!`: one mention, not a list
  std::uint32_t word_set = 0;  // RelationRules::in_set tells which words are in it
};

inline constexpr std::uint32_t no_anchor = 0xffffffff;

struct Pattern {
  RelationType relation = RelationType::locatedIn;
  std::uint32_t rule = 0;  // index into RelationRules::rules
  std::span<const PatternElement> elements;
  // What the sentence must name: the types of the slots that cannot be carried.
  std::span<const TypeSet> needs;
  // Of its elements, but the anchor: the sentence must have a word of each.
  std::span<const std::uint32_t> word_sets;
  // The word element at which the search for this pattern starts; none where two mentions stand side by side.
  std::uint32_t anchor = no_anchor;
};

struct RelationRule {
  std::string id;  // "located-in/settles"
  RelationType relation = RelationType::locatedIn;
  float confidence = 0.5f;
  bool planned = false;   // what it finds is an intention whatever words stand beside it
  bool in_order = false;  // first head with first tail, second with second
};

// What words mean to every rule; a word may have several of these.
enum WordRole : std::uint32_t {
  role_light = 1 << 0,            // may stand between any two elements: 日前, 正式, 了
  role_negation = 1 << 1,         // in the clause: nothing is said
  role_rumour = 1 << 2,           // in its part of the sentence: nothing is said
  role_planned = 1 << 3,          // in the clause before the verb: an intention
  role_preposition = 1 << 4,      // what follows it is not the subject
  role_companion = 1 << 5,        // what follows it acts together with the subject
  role_decoy = 1 << 6,            // looks like a rule's word and is none: 发布会
  role_in_order = 1 << 7,         // 分别, 依次: lists are paired in order
  role_firm_title = 1 << 8,       // ends a title in a firm: 总经理
  role_institute_title = 1 << 9,  // in a laboratory or university: 教授
  role_office_title = 1 << 10,    // in a government or park: 局长
  role_founder_title = 1 << 11,   // says who founded: 创始人
  role_appointment = 1 << 12,     // between a person and the title: 出任
  role_on_stage = 1 << 13,        // says that the sentence tells of an event: 会上
  role_stage_act = 1 << 14,       // is done by those who take part in an event: 带来, 亮出
  role_prize = 1 << 15,           // is won at a contest: 一等奖
  role_no_field = 1 << 17,        // ends what is no field of industry: 发展, 路径
  role_stage_speech = 1 << 18,    // what people do at a meeting: 汇报
  role_guests = 1 << 19,          // says that persons of note were there: 嘉宾
  role_earlier = 1 << 16,         // says that the sentence tells of another time than the news: 去年
  role_appoints = 1 << 20,        // before the person who gets an office: 任命
  role_acts_on = 1 << 21,         // what follows it is its object: 设立, 投资建设
  role_rumour_lead = 1 << 22,     // from its clause on the rumour is told: 针对, 网传
};

constexpr WordRole operator|(WordRole a, WordRole b) {
  return static_cast<WordRole>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
inline constexpr WordRole role_title =
    role_firm_title | role_institute_title | role_office_title | role_founder_title;

// The types of the names that stand around a word, or those that a pattern asks for there: the types of the
// whole sentence, of what stands before the word, and of what stands behind it. They lie side by side in one
// number, so that one look tells whether all are there that are asked for.
class NamesAround {
 public:
  constexpr NamesAround() = default;
  // Empty sets ask for nothing.
  static constexpr NamesAround asked(TypeSet sentence, TypeSet before, TypeSet behind, TypeSet behind_too) {
    return NamesAround(lane(sentence, 0) | lane(before, 1) | lane(behind, 2) | lane(behind_too, 3));
  }
  static constexpr NamesAround present(TypeSet sentence, TypeSet before, TypeSet behind) {
    return NamesAround(bits(sentence) | bits(before) << lane_size | bits(behind) << 2 * lane_size |
                       bits(behind) << 3 * lane_size | anything * each);
  }
  // True where each set that is asked for has a type of its like here.
  constexpr bool meet(NamesAround asked) const {
    const std::uint64_t met = bits_ & asked.bits_;
    return ((met + (above - 1) * each) & above * each) == above * each;
  }
  constexpr bool operator==(const NamesAround&) const = default;

 private:
  static constexpr unsigned lane_size = 16;
  static constexpr std::uint64_t each = 0x0001000100010001;
  static constexpr std::uint64_t anything = 0x4000;  // stands beside the types in each set that is present
  static constexpr std::uint64_t above = 0x8000;
  static_assert(entity_type_count <= 14);

  constexpr explicit NamesAround(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t bits(TypeSet types) { return std::bit_cast<std::uint16_t>(types); }
  static constexpr std::uint64_t lane(TypeSet types, unsigned place) {
    return (types == TypeSet() ? anything : bits(types)) << place * lane_size;
  }

  std::uint64_t bits_ = anything * each;
};

// Patterns that wait for a word and ask for the same names: most ask for one that the sentence does not have,
// or not on that side of the word, and nothing else of them is looked at. What else they ask for is left to
// the matcher.
struct AnchorUse {
  NamesAround names;
  NamesAround second;       // asked for by a second slot before the word
  std::uint32_t first = 0;  // of RelationRules::waiting
  std::uint32_t count = 0;
};

// The relation of a pattern is focusesOn, or another: the two are looked for in different views of a
// sentence.
inline constexpr std::size_t kinds_of_use = 2;

struct RuleWord {
  std::uint32_t roles = 0;
  bool noted = false;       // a pattern waits for it, or it blocks patterns
  bool in_pattern = false;  // an element of some pattern takes it
  bool wanted = false;      // one of both, or a decoy
  std::array<std::span<const AnchorUse>, kinds_of_use> anchors;  // by whether the relation is focusesOn
};

// locatedIn and "settles" -> "located-in/settles"
std::string rule_id(RelationType relation, std::string_view name);

class CompiledImage;
struct RuleSet;

// Immutable and safe to share between threads. The rules are a block of bytes (see rule_image.hpp), which is
// part of the program or made from the user's files.
class RelationRules {
 public:
  RelationRules() = default;
  // The rules compiled into the program: nothing is parsed.
  static const RelationRules& builtin();
  // The built-in rules and those of a user's file. Throws InputError that names the place.
  static RelationRules extended(std::string_view text, const std::string& file_name);
  // Only the rules of the text. Throws InputError that names the place.
  static RelationRules parse(std::string_view text, const std::string& file_name);

  const std::vector<RelationRule>& rules() const { return rules_; }
  const std::vector<Pattern>& patterns() const { return patterns_; }
  // The patterns of an AnchorUse.
  std::span<const std::uint32_t> waiting(const AnchorUse& use) const {
    return waiting_.subspan(use.first, use.count);
  }
  // The patterns that are two slots and no word, tried wherever one mention follows another.
  std::span<const std::uint32_t> side_by_side() const { return side_by_side_; }
  // The patterns that are a subject and a topic, and no word: tried for the subject of each clause.
  std::span<const std::uint32_t> subjects() const { return subjects_; }
  const RuleWord& word(std::uint32_t index) const { return words_[index]; }
  // The sets of words that elements take are numbered; 64 make a block, and blocks come by fours.
  std::size_t set_blocks() const { return set_blocks_; }
  // The sets that a word is in, a bit for each.
  const std::uint64_t* sets_of(std::uint32_t word) const { return &membership_[word * set_blocks_]; }
  bool in_set(std::uint32_t word, std::uint32_t set) const {
    return (membership_[word * set_blocks_ + set / 64] >> (set % 64)) & 1;
  }
  // Where words begin that sentences are searched for.
  const WordBeginnings& beginnings() const { return *beginnings_; }
  DoubleArray trie() const { return trie_; }  // word -> index for word()
  // The text of the user's file; empty where there is none.
  const std::string& source() const { return source_; }
  // True where some word that has a role ends with the character; light words at either end.
  bool ends_role(char32_t c) const { return endings_->has(c); }
  bool begins_light(char32_t c) const { return light_beginnings_->has(c); }
  bool ends_light(char32_t c) const { return light_endings_->has(c); }
  // The roles of exactly this word; 0 if it is none of ours.
  std::uint32_t roles_of(std::u32string_view text) const;

 private:
  explicit RelationRules(const RuleSet& set);
  explicit RelationRules(const std::byte* image) { open(image); }
  void open(const std::byte* image);

  std::shared_ptr<const CompiledImage> image_;  // null: part of the program
  std::vector<RelationRule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<RuleWord> words_;
  std::span<const std::uint32_t> waiting_, side_by_side_, subjects_;
  std::span<const std::uint64_t> membership_;  // set_blocks_ blocks for each word
  std::size_t set_blocks_ = 0;
  DoubleArray trie_;
  const WordBeginnings* beginnings_ = nullptr;  // of the words that are wanted
  const CharacterTable* endings_ = nullptr;     // of the words that have a role
  const CharacterTable *light_beginnings_ = nullptr, *light_endings_ = nullptr;
  std::string source_;
};

}  // namespace yuantu
