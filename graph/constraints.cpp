// SPDX-License-Identifier: Apache-2.0
// Answers what may not be one thing.
#include "graph/constraints.hpp"

#include <algorithm>

#include "graph/name_match.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

Constraints::Pair ordered(std::uint32_t a, std::uint32_t b) {
  return {std::min(a, b), std::max(a, b)};
}

bool has(const std::vector<Constraints::Pair>& pairs, std::uint32_t a, std::uint32_t b) {
  return !pairs.empty() && std::binary_search(pairs.begin(), pairs.end(), ordered(a, b));
}

void sort_unique(std::vector<Constraints::Pair>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

void Constraints::keep_apart(std::uint32_t a, std::uint32_t b) {
  apart_.push_back(ordered(a, b));
}

void Constraints::permit(std::uint32_t a, std::uint32_t b) {
  permitted_.push_back(ordered(a, b));
}

void Constraints::settle() {
  sort_unique(apart_);
  sort_unique(permitted_);
}

const char* Constraints::reason(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return nullptr;
  if (has(apart_, a, b)) return "a reviewer keeps them apart";
  if (has(permitted_, a, b)) return nullptr;
  return cannot_link(names_[a], names_[b]);
}

const char* Constraints::reason(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const {
  for (const std::uint32_t x : a) {
    for (const std::uint32_t y : b) {
      if (const char* why = reason(x, y)) return why;
    }
  }
  return nullptr;
}

bool fits_record(const NameTable& table, std::span<const std::uint32_t> names,
                 const AuthorityRecord& record) {
  if (record.place == no_place) return true;
  const PlaceDirectory& places = PlaceDirectory::builtin();
  return std::all_of(names.begin(), names.end(), [&](std::uint32_t n) {
    const NameView name = table[n];
    const auto region = name.seat.empty() ? name.regions : name.seat;
    return region.empty() || compatible(places, region, std::span(&record.place, 1));
  });
}

}  // namespace yuantu
