// SPDX-License-Identifier: Apache-2.0
// Learns how the lines of a page are set: their full width, whether they are broken at it, how far apart.
#pragma once

#include <vector>

#include "extractor/text/line.hpp"

namespace yuantu {

constexpr std::uint32_t widest_wrapped = 120;  // columns of print; wider lines are whole paragraphs
constexpr std::uint32_t width_slack = 6;       // a full line may be so much shorter than its neighbours

// How the lines around a line are set.
struct Setting {
  std::uint32_t width = 0;  // of a full line
  bool wrapped = false;     // lines are broken at a fixed width
  bool loose = false;       // empty lines stand inside paragraphs
};

// One for each line; those that are not of the body are set no way.
std::vector<Setting> learn_setting(const Page& page);

}  // namespace yuantu
