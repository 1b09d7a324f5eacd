// SPDX-License-Identifier: Apache-2.0
// Undoes the doubling of characters in headings that were printed twice for bold type.
#include "extractor/text/headline.hpp"

#include <algorithm>
#include <bitset>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_heading = 160;
constexpr float single_cost = 1.0F;  // a character that stands once
constexpr float square_cost = 0.9F;  // a stretch that stands twice, however long

struct Step {
  float cost = 0;
  std::size_t square = 0;  // length of the stretch that is repeated here; 0: a single character
};

// The cheapest way to read a heading as stretches that stand twice and characters that stand once.
std::vector<Step> parse(std::u32string_view text) {
  std::vector<Step> best(text.size() + 1);
  for (std::size_t i = text.size(); i-- > 0;) {
    best[i] = {best[i + 1].cost + single_cost, 0};
    for (std::size_t n = 1; i + 2 * n <= text.size(); ++n) {
      if (text[i] != text[i + n] || text.substr(i, n) != text.substr(i + n, n)) continue;
      const float cost = best[i + 2 * n].cost + square_cost;
      if (cost < best[i].cost) best[i] = {cost, n};
    }
  }
  return best;
}

// A cheap look first: in a doubled heading at least every sixth character has stood before.
bool may_be_doubled(std::u32string_view text) {
  std::bitset<1024> seen;
  std::size_t again = 0;
  for (const char32_t c : text) {
    again += seen[c % 1024];
    seen.set(c % 1024);
  }
  return again * 6 >= text.size();
}

}  // namespace

std::vector<std::size_t> undouble(std::u32string_view heading) {
  if (heading.size() < 4 || heading.size() > longest_heading || !may_be_doubled(heading)) return {};
  const std::vector<Step> steps = parse(heading);
  std::size_t covered = 0, longest = 0, in_a_row = 0, most_in_a_row = 0;
  for (std::size_t i = 0; i < heading.size();) {
    const std::size_t n = steps[i].square;
    const bool han = is_han(heading[i]);
    in_a_row = n > 0 ? in_a_row + 1 : 0;
    if (n > 0 && (han || n > 3)) longest = std::max(longest, n);
    most_in_a_row = std::max(most_in_a_row, in_a_row);
    covered += 2 * n;
    i += n == 0 ? 1 : 2 * n;
  }
  // One long stretch that stands twice, or at least three doubled ones in a row; else it is a word like 往往.
  const bool by_stretch = longest >= 3 && covered * 3 >= heading.size();
  const bool by_character = most_in_a_row >= 3;
  if (!by_stretch && !by_character) return {};
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < heading.size();) {
    const std::size_t n = steps[i].square;
    for (std::size_t k = 0; k < std::max<std::size_t>(n, 1); ++k) kept.push_back(i + k);
    i += n == 0 ? 1 : 2 * n;
  }
  return kept;
}

}  // namespace yuantu
