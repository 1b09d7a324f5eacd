// SPDX-License-Identifier: Apache-2.0
// Undoes the doubling of characters in headings that were printed twice for bold type.
#include "extractor/text/headline.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_heading = 160;
constexpr float single_cost = 1.0F;  // a character that stands once
constexpr float square_cost = 0.9F;  // a stretch that stands twice, however long

struct Step {
  float cost;
  std::uint32_t square;  // length of the stretch that is repeated here; 0: a single character
};
using Steps = std::array<Step, longest_heading + 1>;  // one for each character and the end

// The cheapest way to read a heading as stretches that stand twice and characters that stand once.
void parse(std::u32string_view text, Steps& best) {
  constexpr std::uint8_t none = 0xff;
  static_assert(longest_heading < none);
  best[text.size()] = {0, 0};
  // From each place to the next one whose character may be the same: a stretch can only repeat from there on.
  std::array<std::uint8_t, 256> head;
  std::array<std::uint8_t, longest_heading> following;
  head.fill(none);
  for (std::size_t i = text.size(); i-- > 0;) {
    best[i] = {best[i + 1].cost + single_cost, 0};
    std::uint8_t& latest = head[text[i] % head.size()];
    following[i] = latest;
    latest = static_cast<std::uint8_t>(i);
    for (std::size_t next = following[i]; next != none; next = following[next]) {
      const std::size_t n = next - i;
      if (i + 2 * n > text.size()) break;
      if (text[i] != text[next] || text.substr(i, n) != text.substr(next, n)) continue;
      const float cost = best[i + 2 * n].cost + square_cost;
      if (cost < best[i].cost) best[i] = {cost, static_cast<std::uint32_t>(n)};
    }
  }
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

// Stretches that stand twice, one behind the other.
struct Chain {
  std::size_t end = 0;
  std::size_t stretches = 0;
  std::size_t longest = 0;  // of Han characters, or of more than three others

  // One long stretch that stands twice, or at least three doubled ones in a row; else it is a word like 往往
  // or the figure 11.
  bool by_stretch() const { return longest >= 3; }
  bool by_character() const { return stretches >= 3; }
  bool is_damage() const { return by_stretch() || by_character(); }
};

Chain chain_at(std::u32string_view heading, const Steps& steps, std::size_t i) {
  Chain chain;
  for (; i < heading.size() && steps[i].square > 0; i += std::size_t{2} * steps[i].square) {
    const std::size_t n = steps[i].square;
    ++chain.stretches;
    if (is_han(heading[i]) || n > 3) chain.longest = std::max(chain.longest, n);
  }
  chain.end = i;
  return chain;
}

// A single stretch shows it only where it is a good part of the heading.
bool is_doubled(std::u32string_view heading, const Steps& steps) {
  for (std::size_t i = 0; i < heading.size();) {
    const Chain chain = chain_at(heading, steps, i);
    if (chain.stretches == 0) {
      ++i;
      continue;
    }
    if (chain.by_character() || (chain.by_stretch() && 3 * (chain.end - i) >= heading.size())) return true;
    i = chain.end;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> undouble(std::u32string_view heading) {
  if (heading.size() < 4 || heading.size() > longest_heading || !may_be_doubled(heading)) return {};
  Steps steps;
  parse(heading, steps);
  if (!is_doubled(heading, steps)) return {};
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < heading.size();) {
    const Chain chain = chain_at(heading, steps, i);
    if (chain.stretches == 0) {
      kept.push_back(i++);
      continue;
    }
    for (const std::size_t copies = chain.is_damage() ? 1 : 2; i < chain.end;
         i += std::size_t{2} * steps[i].square)
      for (std::size_t k = 0; k < copies * steps[i].square; ++k) kept.push_back(i + k);
  }
  return kept;
}

}  // namespace yuantu
