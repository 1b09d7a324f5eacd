// SPDX-License-Identifier: Apache-2.0
// Judges what the members of a list can be.
#include "extractor/mentions/list_members.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

Span span_of(const TokenizedSentence& sentence, const Member& member) {
  const Span s{sentence.tokens[member.first].span.begin, sentence.tokens[member.last - 1].span.end};
  const bool quoted = sentence.character(s.begin) == U'“' && sentence.character(s.end - 1) == U'”';
  if (quoted && s.size() > 2) return {s.begin + 1, s.end - 1};
  return s;
}

namespace {

bool opens_specific(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_generic | role_industry)) return false;
  return is_unknown(token) || token.rare || token.is(role_known | role_place) ||
         token.part_of_speech == 'L' || sentence.character(token.span.begin) == U'“';
}

// 红藻粉, 虾青素油: a thing with a word in its name that is not everyday.
bool is_odd_thing(const TokenizedSentence& sentence, const Member& member) {
  const Span where = span_of(sentence, member);
  if (where.size() < 4 || where.size() > 12 || member.last - member.first < 2) return false;
  bool own = false;
  for (std::size_t i = member.first; i < member.last; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is_punctuation() || token.is(role_stop | role_title | role_class | role_end)) return false;
    own |= token.rare || token.part_of_speech == 'R' || token.part_of_speech == 'Z';
  }
  return own;
}

}  // namespace

bool opens_with_firm(const TokenizedSentence& sentence, const Member& member) {
  const Token& first = sentence.tokens[member.first];
  return member.last - member.first > 1 && first.is(role_known) &&
         first.word.known_type == EntityType::Company;
}

bool is_brand(const TokenizedSentence& sentence, const Member& member) {
  if (span_of(sentence, member).size() < 2 || span_of(sentence, member).size() > 5) return false;
  for (std::size_t i = member.first; i < member.last; ++i) {
    const Token& token = sentence.tokens[i];
    const bool name = is_unknown(token) || token.rare || token.part_of_speech == 'R' ||
                      token.part_of_speech == 'Z' || (i > member.first && is_inside_brand(sentence, i));
    if (!name || token.is(role_known | role_industry | role_generic | role_product)) return false;
  }
  return true;
}

bool can_be_firm(const TokenizedSentence& sentence, const Member& member, bool everyday) {
  const Span where = span_of(sentence, member);
  const bool latin = is_latin(sentence.character(where.begin));
  if (where.size() > (latin ? 16u : 9u)) return false;
  bool own = false;
  for (std::size_t i = member.first; i < member.last; ++i) {
    const Token& token = sentence.tokens[i];
    const bool firm_end = i + 1 == member.last && i > member.first && token.is(role_brand_head);  // 乌|石化
    if (token.is(role_class | role_title | role_end | role_say) && !firm_end) return false;
    if (token.is_punctuation() && sentence.character(token.span.begin) != U'“' &&
        sentence.character(token.span.begin) != U'”')
      return false;
    const bool firm = token.is(role_known) && token.word.known_type == EntityType::Company;
    const bool brand = is_unknown(token) || token.rare || firm || token.part_of_speech == 'L' ||
                       token.part_of_speech == 'R' || token.part_of_speech == 'Z';
    own |= brand || (everyday && !token.is(role_industry | role_generic | role_place | role_known |
                                           role_stop | role_product | role_brand_head));
  }
  const bool only_kind = member.last - member.first == 1 &&
                         sentence.tokens[member.first].is(role_industry | role_generic | role_place |
                                                          role_product | role_brand_head);
  return own && !only_kind;
}

bool can_be_project(const TokenizedSentence& sentence, const Member& member, bool counted) {
  const Span where = span_of(sentence, member);
  if (where.size() < 5 || where.size() > 40) return false;
  bool place_only = true;
  for (std::size_t i = member.first; i < member.last; ++i) place_only &= sentence.tokens[i].is(role_place);
  if (place_only) return false;
  const bool whole_known = member.last - member.first == 1 && sentence.tokens[member.first].is(role_known);
  if (whole_known) return false;
  if (opens_specific(sentence, member.first)) return true;
  const Token& last = sentence.tokens[member.last - 1];
  const bool instalment =
      last.size() == 2 && sentence.character(last.span.end - 1) == U'期' && where.size() >= 6;
  return instalment || (counted && where.size() >= 7 && !sentence.tokens[member.first].is(role_generic));
}

bool can_be_site(const TokenizedSentence& sentence, const Member& member) {
  const Span where = span_of(sentence, member);
  if (where.size() < 4 || where.size() > 16) return false;
  std::uint32_t own = 0;
  for (std::size_t i = member.first; i < member.last; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is_punctuation() || token.is(role_stop | role_title | role_say | role_class)) return false;
    if (!token.is(role_generic | role_place)) own += token.size();
  }
  return own >= 2;
}

bool can_be_product(const TokenizedSentence& sentence, const Member& member) {
  const Token& first = sentence.tokens[member.first];
  const bool quoted = sentence.character(first.span.begin) == U'“';
  const bool maker = first.is(role_known) && first.word.known_type == EntityType::Company;
  const std::size_t words = member.last - member.first;
  bool model = false;
  for (std::size_t i = member.first; i < member.last; ++i) {
    const std::u32string_view text = sentence.text(i);
    model |= sentence.tokens[i].part_of_speech == 'L' && text.size() >= 2 &&
             std::any_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c); });
  }
  if (quoted) return sentence.character(sentence.tokens[member.last - 1].span.begin) == U'”' && words <= 8;
  return (maker && words >= 2) || model || is_odd_thing(sentence, member);
}

}  // namespace yuantu
