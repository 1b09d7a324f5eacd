// SPDX-License-Identifier: Apache-2.0
// Parts two columns whose lines were read alternately: A1 B1 A2 B2 … -> A1 A2 … B1 B2 ….
#include "extractor/text/interleave.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/fit.hpp"

namespace yuantu {
namespace {

constexpr std::size_t shortest_run = 6;   // lines
constexpr std::size_t longest_run = 400;  // lines; longer ones are no page
constexpr double margin_per_line = 1.5;   // bits by which alternate lines must fit better
constexpr double sure_margin = 20;        // bits by which next lines surely fit better

// How well one line continues another.
double line_fit(std::u32string_view left, std::u32string_view right, bool bracketed) {
  double fit = std::min(word_gain(left, right), 12.0);
  const bool closed = ends_sentence(left.back());
  if (one_of(right.front(), U"，。、；：！？”’）》")) fit += closed ? -8 : 6;
  if (is_digit(left.back()))
    fit += is_digit(right.front()) || one_of(right.front(), U"亿万千元家个年月日项%.") ? 4 : -4;
  if (!bracketed) return fit;
  const Balance before = balance(left), after = balance(right);
  if (before.unclosed > 0)
    fit += after.unopened > 0 ? 4 : -1;
  else if (after.unopened > 0)
    fit -= 3;
  return fit;
}

double fit_at(const Page& page, std::size_t i, std::size_t step) {
  const Line& left = page.lines[i];
  const Line& right = page.lines[i + step];
  return line_fit(page.view(left), page.view(right), ((left.look | right.look) & line_bracket) != 0);
}

// True if every other line fits better than every next one.
bool are_interleaved(const Page& page, std::size_t first, std::size_t end) {
  double by_one = 0, by_two = 0;
  for (std::size_t i = first; i + 2 < end; ++i) {
    by_one += fit_at(page, i, 1);
    by_two += fit_at(page, i, 2);
    // A few lines of a column as it should be say so.
    if (by_one > by_two + sure_margin) return false;
  }
  by_one += fit_at(page, end - 2, 1);
  const auto count = static_cast<double>(end - first);
  return by_two / (count - 2) > by_one / (count - 1) + margin_per_line;
}

}  // namespace

void part_interleaved_columns(Page& page, SourceRepairs& repairs) {
  std::vector<Line>& lines = page.lines;
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first + 1;
    if (lines[first].kind == LineKind::Body)
      while (end < lines.size() && lines[end].kind == LineKind::Body && lines[end].blank_before == 0) ++end;
    const std::size_t count = end - first;
    if (count >= shortest_run && count <= longest_run && are_interleaved(page, first, end)) {
      std::vector<Line> parted;
      for (std::size_t i = first; i < end; i += 2) parted.push_back(lines[i]);
      const std::size_t second = parted.size();
      for (std::size_t i = first + 1; i < end; i += 2) parted.push_back(lines[i]);
      parted[second].blank_before = 2;
      const Span source{page.text.origin[lines[first].begin].begin,
                        page.text.origin[lines[end - 1].end - 1].end};
      repairs.push_back({source, "columns read alternately"});
      std::copy(parted.begin(), parted.end(), lines.begin() + static_cast<std::ptrdiff_t>(first));
      if (end < lines.size()) lines[end].blank_before = std::max(lines[end].blank_before, 2u);
    }
    first = end;
  }
}

}  // namespace yuantu
