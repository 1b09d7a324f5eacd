// SPDX-License-Identifier: Apache-2.0
// Collects what is known of clusters.
#include "graph/cluster_facts.hpp"

#include <algorithm>
#include <iterator>

#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

template <class Number>
void sort_unique(std::vector<Number>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

const ClusterFacts& ClusterFactBook::of(std::uint32_t root) {
  const auto [place, is_new] = facts_.try_emplace(root);
  ClusterFacts& facts = place->second;
  if (!is_new) return facts;
  for (const std::uint32_t profile : clusters_.members(root)) {
    if (set_.region(profile) != no_place) facts.regions.push_back(set_.region(profile));
    const auto documents = set_.documents(profile);
    const auto context = set_.context(profile);
    facts.documents.insert(facts.documents.end(), documents.begin(), documents.end());
    facts.context.insert(facts.context.end(), context.begin(), context.end());
  }
  sort_unique(facts.regions);
  sort_unique(facts.documents);
  sort_unique(facts.context);
  return facts;
}

std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++count;
    const bool step_x = *x <= *y, step_y = *y <= *x;
    x += step_x;
    y += step_y;
  }
  return count;
}

}  // namespace yuantu
