// SPDX-License-Identifier: Apache-2.0
// Knows which names of each type were named last before a place of the page.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "extractor/statistics/subject_places.hpp"
#include "ontology/types.hpp"

namespace yuantu {

using TypeRanks = std::array<std::uint16_t, entity_type_count>;

// Places are asked for in the order of the text.
class LastRanks {
 public:
  // SubjectPlace::rank of the last of each type that ends before a place; 0 where none from a mention on
  // does.
  TypeRanks before(const SubjectPlaces& places, std::uint32_t at, std::uint32_t first) {
    if (at < at_) *this = LastRanks();
    at_ = at;
    for (; next_ < places.size() && places[next_].span.end <= at; ++next_) {
      const SubjectPlace& place = places[next_];
      if (!place.usable) continue;
      ranks_[static_cast<std::size_t>(place.type)] = place.rank;
      last_[static_cast<std::size_t>(place.type)] = next_ + 1;
    }
    TypeRanks ranks;
    for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] = last_[i] > first ? ranks_[i] : std::uint16_t{0};
    // A name that goes on behind the place may hold shorter ones.
    for (std::uint32_t m = std::max(next_, first); m < places.size() && places[m].span.begin < at; ++m) {
      const SubjectPlace& place = places[m];
      if (place.usable && place.span.end <= at) ranks[static_cast<std::size_t>(place.type)] = place.rank;
    }
    return ranks;
  }

 private:
  std::uint32_t at_ = 0;
  std::uint32_t next_ = 0;  // the first mention that has not been passed
  TypeRanks ranks_{};
  std::array<std::uint32_t, entity_type_count> last_{};  // behind the last mention of each type
};

}  // namespace yuantu
