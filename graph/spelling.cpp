// SPDX-License-Identifier: Apache-2.0
// Looks characters up in the image that spelling/spelling_compiler made.
#include "graph/spelling.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

// Readings of U+4E00..U+9FFF (one number for each syllable, 0: none); then, for those that are alike and for
// those that are nearly so, the count of pairs and the pairs of characters, the smaller first, sorted.
extern "C" const std::uint16_t yuantu_spelling_image[];

namespace yuantu {
namespace {

constexpr char32_t first_han = 0x4e00, last_han = 0x9fff;
constexpr std::size_t readings = last_han - first_han + 1;

std::uint16_t reading_of(char32_t c) {
  return c < first_han || c > last_han ? std::uint16_t{0} : yuantu_spelling_image[c - first_han];
}

struct Pair {
  std::uint16_t a, b;
  auto operator<=>(const Pair&) const = default;
};

}  // namespace

Likeness likeness(char32_t a, char32_t b) {
  if (a > 0xffff || b > 0xffff) return Likeness::None;
  const auto [low, high] = std::minmax(a, b);
  const Pair wanted{static_cast<std::uint16_t>(low), static_cast<std::uint16_t>(high)};
  const std::uint16_t* at = yuantu_spelling_image + readings;
  for (const Likeness kind : {Likeness::Alike, Likeness::Near}) {
    const auto count = static_cast<std::size_t>(at[0]) | static_cast<std::size_t>(at[1]) << 16;
    const std::span<const Pair> table(reinterpret_cast<const Pair*>(at + 2), count);
    if (std::binary_search(table.begin(), table.end(), wanted)) return kind;
    at += 2 + 2 * count;
  }
  return Likeness::None;
}

bool sound_alike(char32_t a, char32_t b) {
  return reading_of(a) != 0 && reading_of(a) == reading_of(b);
}

}  // namespace yuantu
