// SPDX-License-Identifier: Apache-2.0
// Finds the first of ascending places at a position or behind it in a few steps, however long the text: it
// knows the first of each stretch of 32 characters.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace yuantu {

class PlaceIndex {
 public:
  explicit PlaceIndex(std::vector<std::uint32_t> places) : places_(std::move(places)) {
    const std::size_t stretches = places_.empty() ? 0 : places_.back() / stretch + 1;
    firsts_.reserve(stretches);
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      while (firsts_.size() <= places_[i] / stretch) firsts_.push_back(i);
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }
  std::uint32_t operator[](std::uint32_t index) const { return places_[index]; }
  std::span<const std::uint32_t> all() const { return places_; }
  // The number of places before a position.
  std::uint32_t first_from(std::uint32_t position) const {
    if (position / stretch >= firsts_.size()) return size();
    std::uint32_t index = firsts_[position / stretch];
    while (index < places_.size() && places_[index] < position) ++index;
    return index;
  }

 private:
  static constexpr std::uint32_t stretch = 32;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> firsts_;  // by stretch: the first place in it or behind it
};

}  // namespace yuantu
