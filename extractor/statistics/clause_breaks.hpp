// SPDX-License-Identifier: Apache-2.0
// Where clauses end in a page, and how many between two places.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/statistics/place_index.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

class ClauseBreaks {
 public:
  ClauseBreaks(std::u32string_view text, MarkedPlaces marks) : places_(ends_of_clauses(marks)) {
    sums_.reserve(places_.size() + 1);
    sums_.push_back(0);
    for (std::uint32_t i = 0; i < places_.size(); ++i)
      sums_.push_back(sums_.back() + weight_of(text[places_[i]]));
  }

  // What the clause ends before a place weigh together: a comma is 1, a semicolon or full stop 3.
  std::uint32_t before(std::uint32_t at) const { return sums_[places_.first_from(at)]; }

  // The ends of clauses in a span.
  std::span<const std::uint32_t> in(Span span) const {
    const std::uint32_t first = places_.first_from(span.begin);
    return places_.all().subspan(first, places_.first_from(span.end) - first);
  }

 private:
  static std::vector<std::uint32_t> ends_of_clauses(MarkedPlaces marks) {
    std::vector<std::uint32_t> places;
    places.reserve(64);
    for (const std::uint32_t at : marks.of(Mark::ClauseEnd)) places.push_back(at);
    return places;
  }
  static std::uint32_t weight_of(char32_t c) {
    return c == U'，' || c == U',' || c == U'：' || c == U':' ? 1 : 3;
  }

  PlaceIndex places_;
  std::vector<std::uint32_t> sums_;  // before each place, and behind the last
};

}  // namespace yuantu
