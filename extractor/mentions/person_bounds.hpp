// SPDX-License-Identifier: Apache-2.0
// Finds where a person's name ends: the token that begins it and the evidence around -> its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/name_grammar.hpp"
#include "extractor/mentions/person_words.hpp"

namespace yuantu {

// How surely a person stands there: behind an office, or merely between words that cannot be in a name.
enum class NameEvidence : std::uint8_t { Strong, Weak };

// The people's names of one sentence.
class PersonBounds {
 public:
  explicit PersonBounds(const TokenizedSentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens), grammar_(NameGrammar::builtin()) {}

  // The end of the name that begins with token `i`; nothing if none does.
  std::optional<std::uint32_t> name_end(std::size_t i, NameEvidence evidence) const;
  // A whole name of the word list, or a surname that is no word and characters of given names.
  bool is_likely(std::size_t i, std::uint32_t end) const;
  std::optional<std::size_t> token_at(std::uint32_t begin, std::size_t from) const;
  NameCharacter character(std::uint32_t at) const { return grammar_.name_character(sentence_.character(at)); }
  bool is_pause(std::uint32_t at) const { return pauses(sentence_.character(at)); }

 private:
  bool is_boundary(std::uint32_t at, std::size_t from) const;
  bool is_han_at(std::uint32_t at) const;
  std::uint32_t surname_length(std::uint32_t begin) const;
  // No known name, ending or function word of two characters or more may stand in a person's name.
  bool may_be_given(std::size_t i) const;
  // A character behind two others of a name that cannot be the third: 王明|说, 王明|在.
  bool ends_name(std::size_t i) const;
  // 副主任|李娜|等|参加: words of one character that no given name ends with.
  bool goes_on(std::uint32_t at) const;
  bool speaks(std::uint32_t at) const;
  // 局长|钟意之|介绍, 校长|李劼|；: between an office and a verb of saying or a mark of punctuation there is
  // room for nothing but a name.
  bool is_enclosed(std::size_t i, std::uint32_t end) const;
  // 副市长|周明建|出席, 主任|易鹰|报告|了
  bool is_deed(std::size_t i) const;
  // 区长|任栋|向|企业
  bool turns_to(std::size_t i, std::uint32_t end) const;
  // 行政长官|李家|超|在: a character of given names between an office and 在 or a verb of saying.
  bool sure_third(std::size_t third, std::size_t first) const;
  bool follows_office(std::size_t i) const { return i > 0 && tokens_[i - 1].is(role_title); }
  // 会长|杨金才|应邀: behind an office three characters are a name unless the third often stands behind
  // names.
  bool is_third_of_office(std::size_t third, std::size_t first) const;
  // 院士|周济|提出: a noun of two characters, but an office before it and a verb of saying behind.
  bool is_said_name(std::size_t i, NameEvidence evidence) const;

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  const NameGrammar& grammar_;
};

}  // namespace yuantu
