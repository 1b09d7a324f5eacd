// SPDX-License-Identifier: Apache-2.0
// Finds where the name behind an office ends though the word list makes other words of it: reads as many
// characters as names have and asks whether what follows them is what follows people.
#include "extractor/mentions/behind_offices.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/person_words.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// Common surnames of Japan of two characters.
bool is_japanese_surname(std::u32string_view two) {
  static constexpr WordSet surnames(
      {U"佐藤", U"铃木", U"高桥", U"田中", U"伊藤", U"渡边", U"山本", U"中村", U"小林", U"加藤", U"吉田",
       U"山田", U"山口", U"松本", U"井上", U"木村", U"清水", U"斋藤", U"山崎", U"池田", U"桥本", U"石川",
       U"前田", U"藤田", U"冈田", U"后藤", U"长谷", U"村上", U"近藤", U"石井", U"坂本", U"远藤", U"青木",
       U"藤井", U"西村", U"福田", U"太田", U"三浦", U"藤原", U"冈本", U"松田", U"中川", U"中野", U"原田",
       U"小野", U"田村", U"竹内", U"金子", U"和田", U"中山", U"石田", U"上田", U"森田", U"宫崎"});
  return surnames.has(two);
}

// 严肃|指出, 明确|表示: how somebody speaks.
bool is_manner(std::u32string_view text) {
  static constexpr WordSet manners(
      {U"严肃", U"严厉", U"严正", U"严格", U"郑重", U"明确", U"庄重", U"庄严", U"高兴", U"全面", U"高度",
       U"时常", U"常常", U"应邀", U"连续", U"全程", U"单独", U"温和", U"和气", U"平静", U"从容", U"和善",
       U"方便", U"连连", U"宣布", U"解释", U"强调", U"高调", U"公开", U"通报", U"相信", U"习惯", U"应当"});
  return manners.has(text);
}

// How surely a name ends before what stands at a place.
enum class Closing : std::uint8_t { None, Weak, Deed, Strong };

class OfficeReader {
 public:
  OfficeReader(const TokenizedSentence& sentence, std::size_t first)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        first_(first),
        begin_(sentence.tokens[first].span.begin) {}

  std::optional<std::uint32_t> end() const {
    const std::uint32_t surname = surname_length();
    if (surname == 0) return std::nullopt;
    const std::uint32_t two = begin_ + surname + 1;
    const Closing short_closing = closing_of_name(two);
    if (short_closing == Closing::Strong) return two;
    const Closing closing = closing_of_name(two + 1);
    const bool word = tokens_[first_].span.end == two && tokens_[first_].size() > 1;  // 乔木|算|过
    const bool sure =
        closing != Closing::None && !often_follows_names(character(two)) && (!word || given(two) > 0);
    if (closing == Closing::Strong && (sure || given(two) > 0)) return two + 1;
    if (short_closing != Closing::None) return two;
    return sure ? std::optional(two + 1) : std::nullopt;
  }

 private:
  char32_t character(std::uint32_t at) const { return sentence_.character(at); }
  std::uint8_t given(std::uint32_t at) const {
    return NameGrammar::builtin().name_character(character(at)).given;
  }
  std::uint32_t surname_length() const {
    const NameGrammar& grammar = NameGrammar::builtin();
    const std::uint32_t limit = sentence_.sentence.span.end;
    if (begin_ + 2 < limit) {
      const std::u32string_view two = sentence_.document.view({begin_, begin_ + 2});
      if (is_japanese_surname(two) || grammar.is_compound_surname(two)) return 2;
    }
    return grammar.name_character(character(begin_)).surname ? 1 : 0;
  }
  // The word that begins at a place; the number of words if none does.
  std::size_t token_at(std::uint32_t at) const {
    std::size_t i = first_;
    while (i < tokens_.size() && tokens_[i].span.begin < at) ++i;
    return i < tokens_.size() && tokens_[i].span.begin == at ? i : tokens_.size();
  }

  Closing closing_of_name(std::uint32_t end) const {
    if (end > sentence_.sentence.span.end) return Closing::None;
    for (std::uint32_t at = begin_; at < end; ++at) {
      if (!is_han(character(at))) return Closing::None;
    }
    const Closing closing = closing_at(end);
    return closing != Closing::None && can_be_name(end, closing) ? closing : Closing::None;
  }

  Closing closing_at(std::uint32_t at) const {
    if (at == sentence_.sentence.span.end || pauses(character(at))) return Closing::Strong;
    const std::size_t i = token_at(at);
    if (i == tokens_.size()) return opens_speech(character(at)) ? Closing::Strong : Closing::None;  // 明|说
    const Token& token = tokens_[i];
    if (token.is(role_say)) return Closing::Strong;
    static constexpr CharacterSet prepositions(
        U"向对与和等在就为从率带作到把代任曾以也还则同将会是的给用正"
        U"已又都领当说看先再更很最亦均可能要想需");
    if (token.size() == 1) return prepositions.has(character(at)) ? Closing::Weak : Closing::None;
    constexpr std::string_view function_words = "pdcruy";
    if (function_words.find(token.part_of_speech) != function_words.npos) return Closing::Weak;
    const bool does = token.part_of_speech == 'v' && token.size() == 2 &&
                      (token.is(role_stop) || !token.is(role_inside | role_end | role_title));
    return does || token.part_of_speech == 't' || is_team(sentence_.text(i)) ? Closing::Deed : Closing::None;
  }

  // Judges the words that the characters of the name seem to be.
  bool can_be_name(std::uint32_t end, Closing closing) const {
    std::size_t last = first_;
    while (last + 1 < tokens_.size() && tokens_[last + 1].span.begin < end) ++last;
    if (last == first_ && tokens_[last].span.end == end) return can_be_word(tokens_[last], closing);
    static constexpr CharacterSet never(U"等率与及并还在被已了的级们者员长会");
    if (never.has(character(end - 1))) return false;
    const Token& tail = tokens_[last];
    if (tail.span.end != end) return tail.span.end == end + 1 && opens_speech(character(end));  // 明|说
    if (tail.size() > 1 && tail.is(role_title | role_end | role_generic | role_class | role_stop | role_say))
      return false;
    return closing == Closing::Strong || closing == Closing::Deed || given(end - 1) > 0 ||
           !NameGrammar::builtin().name_character(character(begin_)).rare_surname;
  }

  bool can_be_word(const Token& token, Closing closing) const {
    if (token.is(role_stop | role_say | role_generic | role_class | role_end | role_title | role_industry |
                 role_product))
      return false;
    const bool name = token.part_of_speech == 'R' || token.part_of_speech == 'S' ||
                      token.part_of_speech == 'Z' || token.is(role_place);
    if (token.is(role_known) && !token.is(role_place | role_ambiguous)) return false;
    const std::u32string_view text = sentence_.document.view(token.span);
    if (is_manner(text)) return closing == Closing::Strong && !is_said(token.span.end);
    const NameCharacter surname = NameGrammar::builtin().name_character(text.front());
    if (surname.rare_surname && !name && given(token.span.end - 1) == 0) return false;
    constexpr std::string_view nouns = "nNtizljxs";
    if (name || nouns.find(token.part_of_speech) != nouns.npos) return true;
    if (token.part_of_speech == 'a' && (closing == Closing::Strong || is_person_verb(token.span.end)))
      return true;
    return closing == Closing::Strong && is_said(token.span.end);
  }
  // 齐心|是, 温柔|曾: no adverb stands before these.
  bool is_person_verb(std::uint32_t at) const {
    const std::size_t i = token_at(at);
    if (i == tokens_.size()) return false;
    const std::u32string_view text = sentence_.text(i);
    return text == U"是" || text == U"任" || text == U"曾" || text == U"也" || text == U"还";
  }
  bool is_said(std::uint32_t at) const {
    const std::size_t i = token_at(at);
    return i < tokens_.size() && tokens_[i].is(role_say);
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  std::size_t first_;
  std::uint32_t begin_;
};

}  // namespace

std::optional<std::uint32_t> end_behind_office(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0 || i >= sentence.tokens.size() || sentence.tokens[i].is_punctuation()) return std::nullopt;
  return OfficeReader(sentence, i).end();
}

}  // namespace yuantu
