// SPDX-License-Identifier: Apache-2.0
// Joins lines that surely follow each other, and says what the pieces ask for at their ends.
#pragma once

#include <vector>

#include "extractor/text/fit.hpp"
#include "extractor/text/line.hpp"
#include "extractor/text/setting.hpp"

namespace yuantu {

// A stretch of consecutive body lines that surely belong together.
struct Fragment {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t first = 0;  // indices into Page::lines
  std::size_t last = 0;
  std::u32string_view text;
  Balance brackets;
  bool leads = false;       // begins as a story does: 本报讯
  bool open = false;        // ends in the middle of a sentence
  bool prose = false;       // has punctuation of sentences
  bool displaced = false;   // cut off because it fits an open end further up
  std::size_t gaps = 0;     // empty lines inside
  double openness = 0;      // how much its end asks for more
  double orphanhood = 0;    // how much its beginning asks for something in front
  std::size_t next = none;  // the fragment that continues it
  std::size_t previous = none;
};

// The fragments of a page, which must outlive them.
struct Fragments {
  std::vector<Fragment> list;
  std::vector<char32_t> joined;  // the texts of those of several lines
};

constexpr std::size_t fragment_reach = 24;  // fragments looked at for the other half of a sentence

Fragments find_fragments(const Page& page, const std::vector<Setting>& settings);

}  // namespace yuantu
