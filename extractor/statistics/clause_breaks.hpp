// SPDX-License-Identifier: Apache-2.0
// How many clauses end between two places of a page.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

class ClauseBreaks {
 public:
  ClauseBreaks(std::u32string_view text, MarkedPlaces marks) {
    sums_.push_back(0);
    for (const MarkedPlace& place : marks) {
      if (!place.marks.has({Mark::ClauseEnd})) continue;
      places_.push_back(place.at);
      sums_.push_back(sums_.back() + weight_of(text[place.at]));
    }
  }

  // What the clause ends before a place weigh together: a comma is 1, a semicolon or full stop 3.
  std::uint32_t before(std::uint32_t at) const {
    return sums_[static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), at) -
                                          places_.begin())];
  }

 private:
  static std::uint32_t weight_of(char32_t c) {
    return c == U'，' || c == U',' || c == U'：' || c == U':' ? 1 : 3;
  }

  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> sums_;  // before each place, and behind the last
};

}  // namespace yuantu
