// SPDX-License-Identifier: Apache-2.0
// Answers questions about a sentence by binary search.
#include "extractor/relations/sentence_view.hpp"

#include <algorithm>

namespace yuantu {

Span SentenceView::clause_of(std::uint32_t position) const {
  const auto behind = std::upper_bound(borders.begin(), borders.end(), position);
  const std::uint32_t end = behind == borders.end() ? span.end : *behind;
  const std::uint32_t begin = behind == borders.begin() ? span.begin : *(behind - 1) + 1;
  return {begin, end};
}

bool SentenceView::is_border(std::uint32_t position) const {
  return std::binary_search(borders.begin(), borders.end(), position);
}

std::uint32_t SentenceView::unit_from(std::uint32_t position) const {
  const auto it = std::lower_bound(units.begin(), units.end(), position,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.outer.begin < p; });
  if (it == units.end() || it->outer.begin != position) return static_cast<std::uint32_t>(units.size());
  return static_cast<std::uint32_t>(it - units.begin());
}

std::uint32_t SentenceView::unit_of(std::uint32_t mention) const {
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const MentionUnit& u) { return u.mention == mention; });
  return static_cast<std::uint32_t>(unit - units.begin());
}

std::uint32_t SentenceView::unit_until(std::uint32_t position) const {
  const auto it = std::lower_bound(units.begin(), units.end(), position,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.outer.end < p; });
  if (it == units.end() || it->outer.end != position) return static_cast<std::uint32_t>(units.size());
  return static_cast<std::uint32_t>(it - units.begin());
}

bool SentenceView::cuts_mention(Span range) const {
  const auto it = std::lower_bound(units.begin(), units.end(), range.begin + 1,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.span.end < p; });
  return it != units.end() && it->span.overlaps(range);
}

std::span<const MentionUnit> units_of(const std::vector<SentenceView>& views, std::uint32_t first,
                                      std::uint32_t last) {
  const std::span<const MentionUnit> end = views[last - 1].units;
  return {views[first].units.data(), end.data() + end.size()};
}

const SentenceView* sentence_at(const std::vector<SentenceView>& views, std::uint32_t position) {
  const auto it = std::upper_bound(views.begin(), views.end(), position,
                                   [](std::uint32_t p, const SentenceView& v) { return p < v.span.begin; });
  if (it == views.begin() || (it - 1)->span.end <= position) return nullptr;
  return &*(it - 1);
}

}  // namespace yuantu
