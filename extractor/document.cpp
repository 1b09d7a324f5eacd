// SPDX-License-Identifier: Apache-2.0
// Maps spans of repaired text back to ranges of the original.
#include "extractor/document.hpp"

#include <algorithm>

namespace yuantu {
namespace {

bool is_layout(char32_t c) {
  return c <= U' ' || c == 0xa0 || c == 0x3000 || c == 0xfeff || (c >= 0x2000 && c <= 0x200f);
}

// True where nothing but layout stands between two ranges of the original.
bool adjoins(const std::u32string& original, Span left, Span right) {
  if (right.begin < left.begin) return false;
  if (right.begin <= left.end) return true;
  return std::all_of(original.begin() + left.end, original.begin() + right.begin, is_layout);
}

}  // namespace

std::vector<Span> source_ranges(const Document& document, Span span) {
  std::vector<Span> ranges;
  // Nearly always the characters stand side by side in the original too.
  const std::vector<Origins::Run>& runs = document.origin.runs();
  const auto around = std::partition_point(runs.begin(), runs.end(),
                                           [&](const Origins::Run& r) { return r.end <= span.begin; });
  if (around != runs.end() && around->moves && !span.empty() && span.end <= around->end) {
    const std::uint32_t begin = around->at(span.begin).begin;
    ranges.push_back({begin, begin + span.size()});
    return ranges;
  }
  for (auto run = around; run != runs.end() && run->begin < span.end && !span.empty(); ++run) {
    const std::uint32_t first = std::max(run->begin, span.begin), last = std::min(run->end, span.end) - 1;
    const Span origin{run->at(first).begin, run->at(last).end};
    if (origin.empty()) continue;
    if (!ranges.empty() && adjoins(document.original, ranges.back(), origin)) {
      ranges.back().end = std::max(ranges.back().end, origin.end);
    } else {
      ranges.push_back(origin);
    }
  }
  return ranges;
}

}  // namespace yuantu
