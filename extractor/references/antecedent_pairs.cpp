// SPDX-License-Identifier: Apache-2.0
// Finds what 前者 and 后者 mean: the last two like names that stand together.
#include "extractor/references/antecedent_finder.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

using enum EntityType;

// 前者 and 后者 take up two projects, or two parties; projects first, for what is said of them is mostly
// money and land.
constexpr std::array<TypeSet, 3> pair_kinds{
    TypeSet{Project}, TypeSet{Company, Organization, Lab, University, Park, Government}, TypeSet{Product}};

constexpr std::uint32_t couples_back = 2;  // sentences between 甲和乙 and what is said of 后者

}  // namespace

std::uint32_t AntecedentFinder::of_last_pair(std::uint32_t at, std::uint32_t sentence, bool second) const {
  const Sentence& current = document_.sentences[sentence];
  std::vector<Span> places{{current.span.begin, at}};
  if (sentence > 0 && document_.sentences[sentence - 1].article == current.article) {
    places.push_back(document_.sentences[sentence - 1].span);
    places.push_back({document_.sentences[sentence - 1].span.begin, at});
  }
  for (const Span place : places) {
    for (const TypeSet& kind : pair_kinds) {
      std::vector<std::uint32_t> like;
      for (const std::uint32_t name : names_in(place)) {
        if (!kind.has(names_[name].type)) continue;
        const bool repeated = std::any_of(
            like.begin(), like.end(), [&](std::uint32_t other) { return surface(other) == surface(name); });
        if (!repeated) like.push_back(name);
      }
      if (like.size() == 2) return like[second ? 1 : 0];
    }
  }
  return of_last_couple({first_of_couples(sentence), at}, second);
}

std::uint32_t AntecedentFinder::first_of_couples(std::uint32_t sentence) const {
  const std::uint32_t article = document_.sentences[sentence].article;
  std::uint32_t first = sentence;
  while (first > 0 && first + couples_back > sentence && document_.sentences[first - 1].article == article)
    --first;
  return document_.sentences[first].span.begin;
}

// 甲和乙同属某集团: the last two of a kind that 和 or the like joins, and nothing else is joined to.
std::uint32_t AntecedentFinder::of_last_couple(Span range, bool second) const {
  const std::vector<std::uint32_t> names = names_in(range);
  const auto joined = [&](std::size_t left) {
    if (left + 1 >= names.size()) return false;
    const Span a = names_[names[left]].span;
    const Span b = names_[names[left + 1]].span;
    return a.end + 1 == b.begin && joins_names(document_.text[a.end]);
  };
  for (std::size_t i = names.size(); i-- > 0;) {
    if (!joined(i) || joined(i + 1) || (i > 0 && joined(i - 1))) continue;
    for (const TypeSet& kind : pair_kinds) {
      if (kind.has(names_[names[i]].type) && kind.has(names_[names[i + 1]].type))
        return names[second ? i + 1 : i];
    }
  }
  return no_mention;
}

}  // namespace yuantu
