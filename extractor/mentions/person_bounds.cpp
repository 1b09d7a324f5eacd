// SPDX-License-Identifier: Apache-2.0
// Finds where a person's name ends.
#include "extractor/mentions/person_bounds.hpp"

#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

std::optional<std::size_t> PersonBounds::token_at(std::uint32_t begin, std::size_t from) const {
  for (std::size_t i = from; i < tokens_.size() && tokens_[i].span.begin <= begin; ++i) {
    if (tokens_[i].span.begin == begin) return i;
  }
  return std::nullopt;
}

bool PersonBounds::is_boundary(std::uint32_t at, std::size_t from) const {
  return at == sentence_.sentence.span.end || token_at(at, from).has_value();
}

bool PersonBounds::is_han_at(std::uint32_t at) const {
  return at < sentence_.sentence.span.end && is_han(sentence_.character(at));
}

std::uint32_t PersonBounds::surname_length(std::uint32_t begin) const {
  if (character(begin).opens_compound && is_han_at(begin + 1) &&
      grammar_.is_compound_surname(sentence_.document.view({begin, begin + 2})))
    return 2;
  return character(begin).surname ? 1 : 0;
}

bool PersonBounds::may_be_given(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.is_punctuation() || token.part_of_speech == 'L' || token.part_of_speech == 'M') return false;
  if (token.size() == 1) return true;
  if (token.is(role_place) && token.size() == 2) return true;  // 青原 and 牧野 are counties too
  return !token.is(role_known | role_end | role_title | role_industry | role_stop | role_say);
}

bool PersonBounds::ends_name(std::size_t i) const {
  const Token& token = tokens_[i];
  const std::uint32_t at = token.span.begin;
  if (token.size() > 1) return true;
  if (token.is(role_say | role_title)) return character(at).given == 0 || token.is(role_say);
  const std::uint8_t given = character(at).given;
  if (given == 2) return false;
  if (given == 0 && token.part_of_speech == 'v' && i + 1 < tokens_.size() && sentence_.text(i + 1) == U"出")
    return true;  // 副主任|付莹|晒|出
  switch (token.part_of_speech) {
    case 'p':
    case 'c':
    case 'd':
    case 'u':
    case 'r':
    case 'y':
      return true;
    default:
      break;
  }
  if (given == 0 && (token.part_of_speech == 'f' || token.part_of_speech == 'q')) return true;
  return token.is(role_stop) && (token.part_of_speech == 'v' || given == 0);
}

bool PersonBounds::goes_on(std::uint32_t at) const {
  static constexpr std::u32string_view words = U"等率与及并还在被已";
  return words.find(sentence_.character(at)) != std::u32string_view::npos;
}

bool PersonBounds::speaks(std::uint32_t at) const {
  return at < sentence_.sentence.span.end && opens_speech(sentence_.character(at));
}

bool PersonBounds::is_enclosed(std::size_t i, std::uint32_t end) const {
  if (i == 0 || !tokens_[i - 1].is(role_title)) return false;
  const auto behind = end == sentence_.sentence.span.end ? std::optional(tokens_.size()) : token_at(end, i);
  if (!behind) return false;
  if (*behind < tokens_.size() && !tokens_[*behind].is(role_say) && !is_pause(end) && !is_deed(*behind))
    return false;
  constexpr std::string_view function_words = "dpcry";
  const Token& last = tokens_[*behind - 1];
  const bool function =
      last.size() == 1 && function_words.find(last.part_of_speech) != std::string_view::npos;
  constexpr std::u32string_view professions = U"员者人师长工";  // 教授|安全员|说
  if (professions.find(sentence_.character(end - 1)) != std::u32string_view::npos) return false;
  const bool said = end - tokens_[i].span.begin == 2 && *behind < tokens_.size() &&
                    tokens_[*behind].is(role_say) && last.part_of_speech == 'c';  // 书记|布和|说
  return (!function || said) && !last.is(role_say | role_title | role_generic);
}

bool PersonBounds::is_deed(std::size_t i) const {
  const Token& token = tokens_[i];
  if (i + 1 < tokens_.size() && token.size() == 2 && sentence_.text(i + 1) == U"了") return true;
  return token.size() == 2 && token.part_of_speech == 'v' &&
         (token.is(role_stop) || !token.is(role_inside | role_end | role_title));
}

bool PersonBounds::turns_to(std::size_t i, std::uint32_t end) const {
  static constexpr CharacterSet prepositions(U"向对与从就在同");
  return follows_office(i) && end < sentence_.sentence.span.end && character(end - 1).given > 0 &&
         prepositions.has(sentence_.character(end));
}

bool PersonBounds::sure_third(std::size_t third, std::size_t first) const {
  const Token& token = tokens_[third];
  if (token.size() != 1 || character(token.span.begin).given == 0 || goes_on(token.span.begin)) return false;
  if (first == 0 || !tokens_[first - 1].is(role_title) || third + 1 >= tokens_.size()) return false;
  return tokens_[third + 1].is(role_say) || tokens_[third + 1].part_of_speech == 't' ||
         sentence_.text(third + 1) == U"在";
}

bool PersonBounds::is_third_of_office(std::size_t third, std::size_t first) const {
  return follows_office(first) && third + 1 < tokens_.size() &&
         !often_follows_names(sentence_.character(tokens_[third].span.begin)) &&
         !tokens_[third].is(role_title | role_say | role_end) &&
         (character(tokens_[third].span.begin).given > 0 || tokens_[third].part_of_speech != 'v');
}

std::optional<std::uint32_t> PersonBounds::name_end(std::size_t i, NameEvidence evidence) const {
  const Token& token = tokens_[i];
  if (!token.has(mark_person)) return std::nullopt;
  const std::uint32_t begin = token.span.begin;
  const std::uint32_t surname = surname_length(begin);
  if (surname == 0 || token.size() > surname + 2) return std::nullopt;
  const std::uint32_t two = begin + surname + 1;
  const std::uint32_t three = two + 1;
  if (!is_han_at(two - 1)) return std::nullopt;
  const auto given = token_at(begin + surname, i);
  if (given && !may_be_given(*given)) return std::nullopt;
  const bool common = is_common_word(token) && token.size() > surname;
  const bool rare = surname == 1 && character(begin).rare_surname;
  if (is_han_at(two) && !speaks(two) && !goes_on(two) && is_boundary(three, i)) {
    if (evidence == NameEvidence::Strong && is_enclosed(i, three)) return three;
    const auto third = token_at(two, i);
    const bool paused = third && tokens_[*third].size() == 1 && evidence == NameEvidence::Strong && i > 0 &&
                        tokens_[i - 1].is(role_title) && three < sentence_.sentence.span.end &&
                        is_pause(three);  // 会长|张崇|和|，
    const bool told = third && sure_third(*third, i);
    const bool good =
        !third || !ends_name(*third) || paused || told || (!common && is_third_of_office(*third, i));
    const bool sure = character(two).given > 0;
    const bool whole = token.size() == surname + 1 && token.part_of_speech == 'R' && !sure &&
                       follows_office(i) && third && tokens_[*third].part_of_speech == 'v';  // 乔木|算|过
    if (good && !whole && (!common || (third && sure)) && (!rare || sure || character(two - 1).given > 0) &&
        (!token.is(role_stop) || (sure && character(two - 1).given > 0)) &&
        (evidence == NameEvidence::Strong || (sure && character(two - 1).given > 0))) {
      return three;
    }
  }
  if (common && is_said_name(i, evidence)) return two;
  if (common || evidence == NameEvidence::Weak) return std::nullopt;
  const bool closed = is_enclosed(i, two);
  if (token.is(role_stop) && token.size() == 1 && !closed && !turns_to(i, two)) return std::nullopt;
  if (rare && character(two - 1).given == 0 && !closed) return std::nullopt;
  if ((is_boundary(two, i) || speaks(two)) && token.size() <= surname + 1) {
    const auto next = token_at(two, i);
    const bool said = evidence == NameEvidence::Strong && next && tokens_[*next].is(role_say);
    const bool likely = said || closed || character(two - 1).given > 0 || token.part_of_speech == 'R' ||
                        (given && tokens_[*given].part_of_speech == 'x');
    if (likely) return two;
  }
  return std::nullopt;
}

bool PersonBounds::is_said_name(std::size_t i, NameEvidence evidence) const {
  const Token& token = tokens_[i];
  if (token.rare && evidence == NameEvidence::Strong && is_enclosed(i, token.span.end)) return true;
  const bool noun = token.size() == 2 && token.part_of_speech == 'n';
  return noun && evidence == NameEvidence::Strong && i > 0 && tokens_[i - 1].is(role_title) &&
         i + 1 < tokens_.size() && tokens_[i + 1].is(role_say) && character(token.span.begin + 1).given > 0;
}

bool PersonBounds::is_likely(std::size_t i, std::uint32_t end) const {
  const Token& token = tokens_[i];
  if (token.span.end == end && token.part_of_speech == 'R') return true;
  const std::uint32_t begin = token.span.begin;
  if (end - begin != 3) return false;
  std::size_t k = i;  // 徐|嘉|玮, each as in names of people
  while (k < tokens_.size() && tokens_[k].span.begin < end && tokens_[k].part_of_speech == 'R') ++k;
  if (k < tokens_.size() && tokens_[k].span.begin >= end) return true;
  if (character(begin).rare_surname) return character(end - 2).given + character(end - 1).given == 4;
  return character(end - 2).given + character(end - 1).given >= 3;
}

}  // namespace yuantu
