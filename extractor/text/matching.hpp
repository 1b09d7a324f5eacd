// SPDX-License-Identifier: Apache-2.0
// Finds the matching of greatest worth: pairs of a left and a right thing -> the pairs to keep.
#pragma once

#include <cstddef>
#include <vector>

namespace yuantu {

struct WorthyPair {
  double worth;  // above zero
  std::size_t left;
  std::size_t right;
};

constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

// For each of `count` left things the right one it is matched with, or `unmatched`. Taking the best pair
// first would leave two things without partner where a little worse one serves three.
std::vector<std::size_t> best_matching(const std::vector<WorthyPair>& pairs, std::size_t count);

}  // namespace yuantu
