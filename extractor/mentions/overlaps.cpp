// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names.
#include "extractor/mentions/overlaps.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace yuantu {
namespace {

bool is_quote(char32_t c) {
  if (c > U'」') return false;  // nearly all
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
  if (candidate.type == EntityType::Event) return taken.type == EntityType::Honor;  // 云汐大赛|一等奖
  if (taken.type == EntityType::Policy || taken.type == EntityType::Honor ||
      taken.type == EntityType::Product)
    return false;
  if (candidate.score <= 1.0f && is_mere_part(document, candidate, taken)) return false;
  return candidate.type != taken.type || candidate.type != EntityType::Company;
}

}  // namespace

std::u32string_view written_name(const Document& document, Span span, std::u32string& scratch) {
  const auto is_layout = [](char32_t c) {
    return c <= 0x3000 && (c == U'\n' || c == U'\r' || c == 0x3000 || c == U'\t');
  };
  std::u32string_view name = document.view(span);
  if (std::any_of(name.begin(), name.end(), is_layout)) {
    scratch = name;
    std::erase_if(scratch, is_layout);
    name = scratch;
  }
  if (name.size() > 2 && is_quote(name.front()) && is_quote(name.back()))
    name = name.substr(1, name.size() - 2);
  return name;
}

std::u32string_view name_of(const Document& document, const Mention& mention, std::u32string& scratch) {
  return mention.name.empty() ? written_name(document, mention.span, scratch) : mention.name;
}

// Longer names first; of equal length the surer one. Weights are positive, so that their bits rise with them.
OverlapSettler::Rank OverlapSettler::rank_of(const Candidate& candidate, Place& place) {
  const float weight = candidate.score + 0.1f * static_cast<float>(candidate.span.size());
  const std::uint64_t turned = ~std::bit_cast<std::uint32_t>(weight);
  return {turned << 32 | candidate.span.begin,
          std::uint64_t{candidate.span.size()} << 40 |
              std::uint64_t{static_cast<std::uint8_t>(candidate.type)} << 32 | place.candidate,
          &place};
}

// Candidates come sentence by sentence, so that most stand near where they belong; sorts all where they do
// not.
void OverlapSettler::sort(std::span<Place> places) {
  std::size_t patience = 8 * places.size();
  for (std::size_t i = 1; i < places.size(); ++i) {
    const Place place = places[i];
    std::size_t at = i;
    for (; at > 0 && place < places[at - 1] && patience > 0; --at, --patience) places[at] = places[at - 1];
    places[at] = place;
    if (patience == 0) {
      std::sort(places.begin(), places.end());
      return;
    }
  }
}

// Candidates are only ever added: the new ones are sorted among the old.
void OverlapSettler::place(const Candidates& candidates) {
  const std::size_t old = places_.size();
  places_.resize(candidates.size());
  for (std::size_t c = old; c < candidates.size(); ++c) {
    const Span span = candidates[c].span;
    places_[c] = {std::uint64_t{span.begin} << 32 | span.end, static_cast<std::uint32_t>(c), false};
  }
  const auto added = places_.begin() + static_cast<std::ptrdiff_t>(old);
  sort(std::span(places_).subspan(old));
  if (old == 0) return;
  merged_.resize(places_.size());
  std::merge(places_.begin(), added, added, places_.end(), merged_.begin());
  places_.swap(merged_);
}

bool OverlapSettler::is_free(const Candidates& candidates, const Candidate& candidate) const {
  std::uint32_t before = 0;
  for (std::uint32_t i = candidate.span.begin; i < candidate.span.end; ++i) {
    if (owner_[i] == before) continue;
    before = owner_[i];
    if (before != 0 && !may_stay(document_, candidate, candidates[before - 1])) return false;
  }
  return true;
}

// Mostly the first of a group covers all others, and none of them is one that may stay inside.
bool OverlapSettler::takes_one(const Candidates& candidates, const Rank& best, Span whole) {
  if (candidates[best.place->candidate].span != whole) return false;
  for (const Rank& rank : ranks_) {
    if (rank.place->begin() != whole.begin) break;  // they are in text order
    if (rank.place != best.place && candidates[rank.place->candidate].inner) return false;
  }
  best.place->taken = true;
  return true;
}

// Candidates that overlap one another, directly or through others; they reach up to `end`.
void OverlapSettler::settle_group(const Candidates& candidates, std::span<Place> group, std::uint32_t end) {
  ranks_.resize(group.size());
  std::size_t best = 0;
  for (std::size_t i = 0; i < group.size(); ++i) {
    group[i].taken = false;
    ranks_[i] = rank_of(candidates[group[i].candidate], group[i]);
    if (ranks_[i] < ranks_[best]) best = i;
  }
  const Span whole{group.front().begin(), end};
  if (takes_one(candidates, ranks_[best], whole)) return;
  owner_.resize(document_.text.size());
  std::fill(owner_.begin() + whole.begin, owner_.begin() + whole.end, 0);
  std::sort(ranks_.begin(), ranks_.end());
  for (const Rank& rank : ranks_) {
    const std::uint32_t index = rank.place->candidate;
    const Candidate& candidate = candidates[index];
    if (!is_free(candidates, candidate)) continue;
    std::fill(owner_.begin() + candidate.span.begin, owner_.begin() + candidate.span.end, index + 1);
    rank.place->taken = true;
  }
}

// Writes over the names of the pass before.
void OverlapSettler::show(const Candidates& candidates) {
  const auto count = static_cast<std::size_t>(
      std::count_if(places_.begin(), places_.end(), [](const Place& place) { return place.taken; }));
  names_.candidates = &candidates;
  names_.taken.resize(count);
  if (names_.mentions.all.empty()) names_.mentions.all.reserve(candidates.size());
  names_.mentions.all.resize(count);
  std::size_t next = 0;
  for (const Place& place : places_) {
    if (!place.taken) continue;
    const Candidate& candidate = candidates[place.candidate];
    Mention& mention = names_.mentions.all[next];
    mention.span = candidate.span;
    mention.type = candidate.type;
    mention.score = std::min(candidate.score, 1.0f);  // above one only to stand first
    mention.rule = candidate.rule;
    if (!candidate.name.empty() || !mention.name.empty()) mention.name = candidate.name;
    names_.taken[next++] = place.candidate;
  }
}

const SettledNames& OverlapSettler::settle(const Candidates& candidates) {
  const std::size_t old = places_.size();
  if (old == candidates.size()) return names_;
  place(candidates);
  for (std::size_t first = 0, last = 0; first < places_.size(); first = last) {
    bool is_new = places_[first].candidate >= old;
    std::uint32_t end = places_[first].end();
    for (last = first + 1; last < places_.size() && places_[last].begin() < end; ++last) {
      end = std::max(end, places_[last].end());
      is_new |= places_[last].candidate >= old;
    }
    if (!is_new) continue;
    if (last - first == 1)
      places_[first].taken = true;
    else
      settle_group(candidates, std::span(places_).subspan(first, last - first), end);
  }
  show(candidates);
  return names_;
}

Mentions OverlapSettler::finish(const Candidates& candidates) {
  settle(candidates);
  std::u32string scratch;
  for (Mention& mention : names_.mentions.all) {
    if (mention.name.empty()) mention.name = written_name(document_, mention.span, scratch);
  }
  return std::move(names_.mentions);
}

}  // namespace yuantu
