// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names.
#include "extractor/mentions/overlaps.hpp"

#include <algorithm>
#include <bit>

namespace yuantu {
namespace {

bool is_quote(char32_t c) {
  return c == U'“' || c == U'”' || c == U'"' || c == U'‘' || c == U'’' || c == U'「' || c == U'」';
}

// 江海创投|基金, 云岭科技园|协会, 云岭产业园|项目: the name inside tells whose it is and means nothing more.
bool is_mere_part(const Document& document, const Candidate& inner, const Candidate& outer) {
  const bool body = outer.type == EntityType::Organization || outer.type == EntityType::Company;
  if (inner.type == EntityType::Park && body) return true;
  if (inner.type == EntityType::Company && outer.type == EntityType::Organization) return true;
  return inner.type == EntityType::Park && outer.type == EntityType::Project &&
         document.view({inner.span.end, outer.span.end}).starts_with(U"项目");
}

bool may_stay(const Document& document, const Candidate& candidate, const Candidate& taken) {
  if (!candidate.span.overlaps(taken.span)) return true;
  // An owner opens the name of what it owns; a name inside a title or an honour means nothing by itself.
  if (!candidate.inner || candidate.span.begin != taken.span.begin || candidate.span.end >= taken.span.end)
    return false;
  if (taken.type == EntityType::Policy || taken.type == EntityType::Honor ||
      taken.type == EntityType::Product)
    return false;
  if (candidate.score <= 1.0f && is_mere_part(document, candidate, taken)) return false;
  return candidate.type != taken.type || candidate.type != EntityType::Company;
}

}  // namespace

std::u32string written_name(const Document& document, Span span) {
  std::u32string name(document.view(span));
  std::erase_if(name, [](char32_t c) { return c == U'\n' || c == U'\r' || c == 0x3000 || c == U'\t'; });
  if (name.size() > 2 && is_quote(name.front()) && is_quote(name.back()))
    name = name.substr(1, name.size() - 2);
  return name;
}

// Longer names first; of equal length the surer one. Weights are positive, so that their bits rise with them.
OverlapSettler::Rank OverlapSettler::rank_of(const Candidate& candidate, std::uint32_t index) {
  const float weight = candidate.score + 0.1f * static_cast<float>(candidate.span.size());
  const std::uint64_t turned = ~std::bit_cast<std::uint32_t>(weight);
  return {turned << 32 | candidate.span.begin,
          std::uint64_t{candidate.span.size()} << 40 |
              std::uint64_t{static_cast<std::uint8_t>(candidate.type)} << 32 | index};
}

// Candidates are only ever added: the new ones are sorted among the old.
void OverlapSettler::rank(const Candidates& candidates) {
  const auto old = static_cast<std::ptrdiff_t>(order_.size());
  for (std::size_t c = order_.size(); c < candidates.size(); ++c) {
    const Candidate& candidate = candidates[c];
    order_.push_back(rank_of(candidate, static_cast<std::uint32_t>(c)));
  }
  std::sort(order_.begin() + old, order_.end());
  std::inplace_merge(order_.begin(), order_.begin() + old, order_.end());
}

Mentions OverlapSettler::settle(const Document& document, const Candidates& candidates, Names names) {
  rank(candidates);
  owner_.assign(document.text.size(), 0);
  taken_.clear();
  for (const Rank& rank : order_) {
    const Candidate& candidate = candidates[rank.candidate()];
    const Span span = candidate.span;
    bool free = true;
    std::uint32_t before = 0;
    for (std::uint32_t i = span.begin; i < span.end && free; ++i) {
      if (owner_[i] == before) continue;
      before = owner_[i];
      if (before != 0) free = may_stay(document, candidate, candidates[before - 1]);
    }
    if (!free) continue;
    std::fill(owner_.begin() + span.begin, owner_.begin() + span.end, rank.candidate() + 1);
    taken_.push_back(rank.candidate());
  }
  std::sort(taken_.begin(), taken_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return candidates[a].span < candidates[b].span; });
  Mentions mentions;
  mentions.all.reserve(taken_.size());
  for (const std::uint32_t c : taken_) {
    const Candidate& candidate = candidates[c];
    Mention mention;
    mention.span = candidate.span;
    mention.type = candidate.type;
    mention.score = std::min(candidate.score, 1.0f);  // above one only to stand first
    mention.rule = candidate.rule;
    const bool open = candidate.type == EntityType::Place || candidate.type == EntityType::Industry;
    if (names == Names::Written || (names == Names::Closed && !open))
      mention.name = candidate.name.empty() ? written_name(document, candidate.span) : candidate.name;
    mentions.all.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace yuantu
