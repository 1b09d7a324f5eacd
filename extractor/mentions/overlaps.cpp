// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names.
#include "extractor/mentions/overlaps.hpp"

#include <algorithm>
#include <numeric>

namespace yuantu {
namespace {

bool is_quote(char32_t c) {
  return c == U'“' || c == U'”' || c == U'"' || c == U'‘' || c == U'’' || c == U'「' || c == U'」';
}

// Longer names first; of equal length the surer one.
bool goes_first(const Candidate& a, const Candidate& b) {
  const float weight_a = a.score + 0.1f * static_cast<float>(a.span.size());
  const float weight_b = b.score + 0.1f * static_cast<float>(b.span.size());
  if (weight_a != weight_b) return weight_a > weight_b;
  if (a.span != b.span) return a.span < b.span;
  return a.type < b.type;
}

bool may_stay(const Candidate& candidate, const Candidate& taken) {
  if (!candidate.span.overlaps(taken.span)) return true;
  // An owner opens the name of what it owns; a name inside a title or an honour means nothing by itself.
  if (!candidate.inner || candidate.span.begin != taken.span.begin || candidate.span.end >= taken.span.end)
    return false;
  if (taken.type == EntityType::Policy || taken.type == EntityType::Honor ||
      taken.type == EntityType::Product)
    return false;
  return candidate.type != taken.type || candidate.type != EntityType::Company;
}

}  // namespace

std::u32string written_name(const Document& document, Span span) {
  std::u32string name;
  for (char32_t c : document.view(span)) {
    const bool layout = c == U'\n' || c == U'\r' || c == 0x3000 || c == U'\t';
    if (!layout) name.push_back(c);
  }
  if (name.size() > 2 && is_quote(name.front()) && is_quote(name.back()))
    name = name.substr(1, name.size() - 2);
  return name;
}

Mentions settle_overlaps(const Document& document, const Candidates& candidates) {
  std::vector<std::uint32_t> order(candidates.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (goes_first(candidates[a], candidates[b])) return true;
    return !goes_first(candidates[b], candidates[a]) && a < b;
  });
  // owner[i]: one more than the index of the longest taken candidate over character i
  std::vector<std::uint32_t> owner(document.text.size(), 0);
  std::vector<std::uint32_t> taken;
  for (const std::uint32_t c : order) {
    const Candidate& candidate = candidates[c];
    bool free = true;
    for (std::uint32_t i = candidate.span.begin; i < candidate.span.end && free; ++i) {
      if (owner[i] != 0) free = may_stay(candidate, candidates[owner[i] - 1]);
    }
    if (!free) continue;
    for (std::uint32_t i = candidate.span.begin; i < candidate.span.end; ++i) owner[i] = c + 1;
    taken.push_back(c);
  }
  std::sort(taken.begin(), taken.end(),
            [&](std::uint32_t a, std::uint32_t b) { return candidates[a].span < candidates[b].span; });
  Mentions mentions;
  for (const std::uint32_t c : taken) {
    const Candidate& candidate = candidates[c];
    Mention mention;
    mention.span = candidate.span;
    mention.type = candidate.type;
    mention.score = std::min(candidate.score, 1.0f);  // above one only to stand first
    mention.rule = candidate.rule;
    mention.name = candidate.name.empty() ? written_name(document, candidate.span) : candidate.name;
    mentions.all.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace yuantu
