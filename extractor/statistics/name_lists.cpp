// SPDX-License-Identifier: Apache-2.0
// Walks the mentions of a sentence and joins those with nothing but a conjunction between them.
#include "extractor/statistics/name_lists.hpp"

#include <string_view>
#include <utility>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {
namespace {

bool joins(std::u32string_view gap) {
  if (gap.starts_with(U"（") && gap.find(U'）') != std::u32string_view::npos)
    gap = gap.substr(gap.find(U'）') + 1);
  return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及";
}

// 3家企业去年产值
bool counts(std::u32string_view gap) {
  return gap.size() > 2 && begins_number(gap[0]) && is_one_of(gap[1], U"家个所");
}

}  // namespace

std::vector<std::vector<std::uint32_t>> NameLists::lists_in(Span span) const {
  std::vector<std::vector<std::uint32_t>> lists;
  std::uint32_t end = 0;
  for (std::uint32_t m = context_.first_in(span.begin); m < context_.size(); ++m) {
    const Span name = context_.mention(m).span;
    if (name.end > span.end) break;
    if (context_.resolved(m) == no_mention) continue;
    const bool near = !lists.empty() && name.begin > end && name.begin - end <= 24;
    if (!near || !joins(context_.document().view({end, name.begin}))) lists.emplace_back();
    lists.back().push_back(context_.resolved(m));
    end = name.end;
  }
  return lists;
}

// 甲、乙增长三成和两成，丙、丁增长一成和半成: of lists that fit alike the last before the number.
std::vector<std::uint32_t> NameLists::of_size(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                              SubjectClass kind) const {
  std::vector<std::uint32_t> best;
  float best_weight = never;
  bool best_before = false;
  for (std::vector<std::uint32_t>& list : lists_in(context_.document().sentences[sentence].span)) {
    if (list.size() != size) continue;
    const float weight = type_weight(kind, context_.mention(list.front()).type);
    const bool before = context_.mention(list.front()).span.begin < at;
    const bool nearer = before && best_before && weight > never;
    if (nearer || weight > best_weight || (weight == best_weight && before)) {
      best_weight = weight;
      best_before = before;
      best = std::move(list);
    }
  }
  return best;
}

std::vector<std::uint32_t> NameLists::ending_at(std::uint32_t sentence, std::uint32_t at) const {
  const Span span{context_.document().sentences[sentence].span.begin, at};
  std::vector<std::vector<std::uint32_t>> lists = lists_in(span);
  if (lists.empty()) return {};
  std::uint32_t end = at;
  for (std::uint32_t m = context_.first_in(span.begin);
       m < context_.size() && context_.mention(m).span.end <= at; ++m) {
    end = context_.mention(m).span.end;
  }
  // 甲、乙、丙3家企业去年产值均超过8亿元
  const std::uint32_t reach = counts(context_.document().view({end, at})) ? 16 : 6;
  return at - end <= reach && context_.breaks_between(end, at) == 0 ? lists.back()
                                                                    : std::vector<std::uint32_t>();
}

std::size_t NameLists::size_at(std::uint32_t sentence, std::uint32_t at) const {
  const std::vector<std::vector<std::uint32_t>> lists =
      lists_in({context_.document().sentences[sentence].span.begin, at});
  if (lists.empty() || context_.mention(lists.back().back()).span.end != at) return 0;
  return lists.back().size();
}

}  // namespace yuantu
