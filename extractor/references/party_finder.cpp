// SPDX-License-Identifier: Apache-2.0
// Takes the nearest sentence that names as many parties as the word counts: all that it names, or those that
// 与, 携手 and the like join.
#include "extractor/references/party_finder.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace yuantu {
namespace {

constexpr std::uint32_t sentences_back = 3;
constexpr std::uint32_t longest_bracket = 40;
constexpr std::uint32_t longest_joint = 12;  // 副总裁一行到访

}  // namespace

std::vector<std::uint32_t> PartyFinder::find(std::uint32_t at, std::uint32_t sentence, TypeSet types,
                                             std::size_t number) const {
  const std::uint32_t article = document_.sentences[sentence].article;
  for (std::uint32_t s = sentence + 1; s-- > 0 && s + sentences_back >= sentence;) {
    if (document_.sentences[s].article != article) break;
    const Span span = document_.sentences[s].span;
    std::vector<std::uint32_t> found = parties_in({span.begin, std::min(span.end, at)}, types, number);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<std::uint32_t> PartyFinder::parties_in(Span span, TypeSet types, std::size_t number) const {
  std::vector<std::uint32_t> different;
  const auto first =
      std::lower_bound(names_.begin(), names_.end(), span.begin,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  for (auto name = first; name != names_.end() && name->span.end <= span.end; ++name) {
    const auto index = static_cast<std::uint32_t>(name - names_.begin());
    if (!types.has(name->type) || !is_party(index)) continue;
    const bool repeated = std::any_of(different.begin(), different.end(),
                                      [&](std::uint32_t other) { return names_[other].name == name->name; });
    if (!repeated) different.push_back(index);
  }
  // A zone that is only named takes no part: there what is joined counts.
  const auto is_zone = [&](std::uint32_t name) { return names_[name].type == EntityType::Park; };
  std::vector<std::uint32_t> bodies;
  std::remove_copy_if(different.begin(), different.end(), std::back_inserter(bodies), is_zone);
  return bodies.size() == number ? bodies : joined(different, number);
}

// So many side by side, and no more: A与B签约, with C looking on.
std::vector<std::uint32_t> PartyFinder::joined(const std::vector<std::uint32_t>& names,
                                               std::size_t number) const {
  for (std::size_t first = 0; first + number <= names.size(); ++first) {
    std::size_t last = first;
    while (last + 1 < names.size() && joins_next(names[last], names[last + 1])) ++last;
    if (last - first + 1 == number)
      return {names.begin() + static_cast<std::ptrdiff_t>(first),
              names.begin() + static_cast<std::ptrdiff_t>(last) + 1};
    first = last;
  }
  return {};
}

bool PartyFinder::joins_next(std::uint32_t left, std::uint32_t right) const {
  static constexpr std::u32string_view joints[] = {U"与",   U"和",   U"及",   U"同",   U"、",
                                                   U"携手", U"牵手", U"联合", U"联手", U"到访"};
  std::uint32_t at = names_[left].span.end;
  if (at < document_.text.size() && document_.text[at] == U'（') {
    const std::uint32_t limit =
        std::min(static_cast<std::uint32_t>(document_.text.size()), at + longest_bracket);
    while (at < limit && document_.text[at] != U'）') ++at;
    ++at;
  }
  if (names_[right].span.begin < at || names_[right].span.begin - at > longest_joint) return false;
  const std::u32string_view between = document_.view({at, names_[right].span.begin});
  if (between.find_first_of(U"，；。：") != between.npos) return false;
  return std::any_of(std::begin(joints), std::end(joints),
                     [&](auto joint) { return between.ends_with(joint); });
}

// In no bracket, no owner of what is named, nor where it happens: not 某公司的…, （以下简称“某某”）,
// 在某园区.
bool PartyFinder::is_party(std::uint32_t name) const {
  const Span span = names_[name].span;
  if (span.end < document_.text.size() && document_.text[span.end] == U'的') return false;
  if (span.begin > 0 && (document_.text[span.begin - 1] == U'在' || document_.text[span.begin - 1] == U'于'))
    return false;
  const std::uint32_t first = span.begin > longest_bracket ? span.begin - longest_bracket : 0;
  const std::u32string_view before = document_.view({first, span.begin});
  const std::size_t open = before.rfind(U'（');
  return open == before.npos || before.find(U'）', open) != before.npos;
}

}  // namespace yuantu
