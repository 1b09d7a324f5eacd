// SPDX-License-Identifier: Apache-2.0
// Tells what part a name plays where it stands.
#include "extractor/references/name_surroundings.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using enum EntityType;

constexpr std::uint32_t longest_aside = 24;

}  // namespace

bool NameSurroundings::in_bracket(std::uint32_t name) const {
  const std::uint32_t begin = names_[name].span.begin;
  const std::uint32_t first = begin > longest_aside ? begin - longest_aside : 0;
  for (std::uint32_t at = begin; at-- > first;) {
    if (document_.text[at] == U'（') return true;
    if (document_.text[at] == U'）' || document_.text[at] == U'。') return false;
  }
  return false;
}

bool NameSurroundings::is_introduced(std::uint32_t name) const {
  const Span span = names_[name].span;
  if (span.begin == 0 || document_.text[span.begin - 1] != U'是') return false;
  return span.end < document_.text.size() && document_.text[span.end] == U'。';
}

bool NameSurroundings::closes_clause(std::uint32_t name) const {
  constexpr std::u32string_view ends = U"。；，！：";
  const std::uint32_t begin = names_[name].span.begin;
  if (begin > 0 && joins_names(document_.text[begin - 1])) return false;
  std::uint32_t at = names_[name].span.end;
  const std::uint32_t limit = std::min(static_cast<std::uint32_t>(document_.text.size()), at + longest_aside);
  while (at < limit && (document_.text[at] == U'”' || document_.text[at] == U'》')) ++at;
  if (at < limit && document_.text[at] == U'（') {
    while (at < limit && document_.text[at] != U'）') ++at;
    ++at;
  }
  return at < limit && ends.find(document_.text[at]) != ends.npos;
}

bool NameSurroundings::is_last_clause(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::u32string_view borders = U"。；，！：？\n";
  const std::u32string_view between = document_.view({begin, end});
  std::size_t at = between.find_first_of(borders);
  const std::size_t bracket = between.find(U'）');
  if (between.starts_with(U"（") && bracket != between.npos) at = between.find_first_of(borders, bracket);
  return at == between.npos || between.find_first_of(borders, at + 1) == between.npos;
}

bool NameSurroundings::is_governed(std::uint32_t name) const {
  constexpr std::u32string_view words = U"与和同跟及由被向为给对把以于在、";
  std::uint32_t begin = names_[name].span.begin;
  if (begin > 0 && document_.text[begin - 1] == U'“') --begin;
  return begin > 0 && words.find(document_.text[begin - 1]) != std::u32string_view::npos;
}

bool NameSurroundings::is_one_of_several(std::uint32_t name) const {
  constexpr TypeSet bodies(Company, Organization, Lab, University);
  if (name + 1 >= names_.size()) return false;
  const Mention& next = names_[name + 1];
  const std::uint32_t behind = names_[name].span.end;
  return behind + 1 == next.span.begin && document_.text[behind] == U'、' &&
         (next.type == names_[name].type || (bodies.has(next.type) && bodies.has(names_[name].type)));
}

bool NameSurroundings::is_dealt_with(std::uint32_t name) const {
  static constexpr std::u32string_view verbs[] = {U"拿到", U"收到", U"赢得", U"击败", U"超过", U"卖给",
                                                  U"供货", U"供应", U"服务", U"来自", U"拿下", U"得到",
                                                  U"加入", U"对标", U"出自", U"受托", U"次于", U"销往"};
  const std::uint32_t begin = names_[name].span.begin;
  if (begin < 2) return false;
  const std::u32string_view before = document_.view({begin - 2, begin});
  return std::find(std::begin(verbs), std::end(verbs), before) != std::end(verbs);
}

bool NameSurroundings::describes(std::uint32_t name) const {
  constexpr std::uint32_t longest_tie = 6;
  std::uint32_t at = names_[name].span.end;
  while (at < document_.text.size() && (document_.text[at] == U'”' || document_.text[at] == U'》')) ++at;
  if (at < document_.text.size() && document_.text[at] == U'的') return true;
  if (name + 1 >= names_.size()) return false;
  const std::uint32_t next = names_[name + 1].span.begin;
  if (next <= at || next - at > longest_tie || document_.text[next - 1] != U'的') return false;
  const std::u32string_view tie = document_.view({at, next});
  return std::all_of(tie.begin(), tie.end(), [](char32_t c) { return is_han(c); });
}

}  // namespace yuantu
