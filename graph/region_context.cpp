// SPDX-License-Identifier: Apache-2.0
// Counts places and chooses among namesakes.
#include "graph/region_context.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {

// A place speaks for all that contain it.
void RegionContext::add(std::uint32_t article, std::uint32_t place) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  for (; place != no_place; place = places.within(place)) by_article_.push_back({article, place, 1});
}

void RegionContext::add_up(std::vector<Vote>& votes) {
  const auto key = [](const Vote& vote) { return std::pair(vote.article, vote.place); };
  std::sort(votes.begin(), votes.end(), [&](const Vote& a, const Vote& b) { return key(a) < key(b); });
  std::size_t size = 0;
  for (const Vote& vote : votes) {
    if (size > 0 && key(votes[size - 1]) == key(vote)) {
      votes[size - 1].count += vote.count;
    } else {
      votes[size++] = vote;
    }
  }
  votes.resize(size);
}

void RegionContext::settle() {
  add_up(by_article_);
  all_ = by_article_;
  for (Vote& vote : all_) vote.article = 0;
  add_up(all_);
}

RegionContext::Votes RegionContext::of_article(std::uint32_t article) const {
  const auto begin = std::lower_bound(by_article_.begin(), by_article_.end(), article,
                                      [](const Vote& vote, std::uint32_t a) { return vote.article < a; });
  const auto end = std::upper_bound(begin, by_article_.end(), article,
                                    [](std::uint32_t a, const Vote& vote) { return a < vote.article; });
  return {begin, end};
}

std::optional<std::uint32_t> RegionContext::choose_by(Votes votes, std::span<const std::uint32_t> places) {
  const PlaceDirectory& directory = PlaceDirectory::builtin();
  std::optional<std::uint32_t> best;
  std::uint32_t most = 0;
  for (const std::uint32_t place : places) {
    std::uint32_t count = 0;
    for (std::uint32_t p = place; p != no_place; p = directory[p].within) {
      const auto vote =
          std::lower_bound(votes.begin(), votes.end(), p,
                           [](const Vote& v, std::uint32_t wanted) { return v.place < wanted; });
      if (vote != votes.end() && vote->place == p) count += vote->count;
    }
    if (count > most) {
      best = place;
      most = count;
    } else if (count == most) {
      best = std::nullopt;
    }
  }
  return best;
}

std::optional<std::uint32_t> RegionContext::choose(std::uint32_t article,
                                                   std::span<const std::uint32_t> places) const {
  if (places.size() == 1) return places.front();
  if (const auto best = choose_by(of_article(article), places)) return best;
  if (const auto best = choose_by(all_, places)) return best;
  const PlaceDirectory& directory = PlaceDirectory::builtin();
  std::optional<std::uint32_t> highest;
  bool alone = false;
  for (const std::uint32_t place : places) {
    if (!highest || directory[place].level < directory[*highest].level) {
      highest = place;
      alone = true;
    } else if (directory[place].level == directory[*highest].level) {
      alone = false;
    }
  }
  return alone ? highest : std::nullopt;
}

}  // namespace yuantu
