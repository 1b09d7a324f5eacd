// SPDX-License-Identifier: Apache-2.0
// Counts places and chooses among namesakes.
#include "graph/region_context.hpp"

#include <algorithm>

namespace yuantu {

// A place speaks for all that contain it.
void RegionContext::add(std::uint32_t article, std::uint32_t place) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  for (; place != no_place; place = places[place].within) {
    ++by_article_[article][place];
    ++all_[place];
  }
}

std::optional<std::uint32_t> RegionContext::choose_by(const Votes& votes,
                                                      const std::vector<std::uint32_t>& places) {
  const PlaceDirectory& directory = PlaceDirectory::builtin();
  std::optional<std::uint32_t> best;
  std::uint32_t most = 0;
  for (const std::uint32_t place : places) {
    std::uint32_t count = 0;
    for (std::uint32_t p = place; p != no_place; p = directory[p].within) {
      const auto vote = votes.find(p);
      if (vote != votes.end()) count += vote->second;
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
                                                   const std::vector<std::uint32_t>& places) const {
  if (places.size() == 1) return places.front();
  const auto votes = by_article_.find(article);
  if (votes != by_article_.end()) {
    if (const auto best = choose_by(votes->second, places)) return best;
  }
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
