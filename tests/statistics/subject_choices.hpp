// SPDX-License-Identifier: Apache-2.0
// The numbers that weights are fitted to, and how well weights choose their subjects.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {

inline constexpr std::size_t classes = subject_class_count;
inline constexpr std::size_t type_base = evidence_count;
inline constexpr std::size_t none_base = type_base + classes * entity_type_count;
inline constexpr std::size_t weight_count = none_base + classes;
using Weights = std::vector<double>;

struct Option {
  std::vector<std::pair<std::size_t, double>> evidence;
  bool right = false;
  std::size_t name = 0;
};
struct Choice {
  std::size_t page = 0;
  std::string text;  // the number and its sentence
  std::vector<std::string> names;
  std::vector<Option> options;  // the first is "none"
};

// The share of the evidence that each option has.
inline std::vector<double> shares(const Choice& choice, const Weights& weights) {
  std::vector<double> share;
  double highest = -1e9;
  for (const Option& option : choice.options) {
    double sum = 0;
    for (const auto& [index, value] : option.evidence) sum += weights[index] * value;
    share.push_back(sum);
    highest = std::max(highest, sum);
  }
  double total = 0;
  for (double& one : share) total += one = std::exp(one - highest);
  for (double& one : share) one /= total;
  return share;
}

// Right, wrong and missed numbers where a subject is named from a share on.
struct Outcome {
  std::array<int, 20> right{}, wrong{}, missed{};
  std::array<int, 10> bin_right{}, bin_all{};

  void add(const Choice& choice, const Weights& weights) {
    const std::vector<double> share = shares(choice, weights);
    std::map<std::size_t, std::pair<double, bool>> names;
    for (std::size_t i = 1; i < share.size(); ++i) {
      names[choice.options[i].name].first += share[i];
      names[choice.options[i].name].second |= choice.options[i].right;
    }
    double best = 0;
    bool is_right = false;
    for (const auto& [name, one] : names) {
      if (one.first > best) best = one.first, is_right = one.second;
    }
    for (std::size_t t = 0; t < 20; ++t) {
      const bool named = best >= static_cast<double>(t) / 20;
      right[t] += named && is_right;
      wrong[t] += named && !is_right;
      missed[t] += !choice.options[0].right && !(named && is_right);
    }
    const std::size_t bin = std::min<std::size_t>(9, static_cast<std::size_t>(best * 10));
    ++bin_all[bin];
    bin_right[bin] += is_right;
  }
  double f1(std::size_t t) const { return 2.0 * right[t] / (2.0 * right[t] + wrong[t] + missed[t]); }
  std::size_t best() const {
    std::size_t at = 0;
    for (std::size_t t = 1; t < 20; ++t) at = f1(t) > f1(at) ? t : at;
    return at;
  }
  void print(const char* name) const {
    const std::size_t t = best();
    std::printf("%s: from share %.2f right %d wrong %d missed %d F1 %.3f (share 0: %d %d, .35: %d %d %.3f)\n",
                name, t / 20.0, right[t], wrong[t], missed[t], f1(t), right[0], wrong[0], right[7], wrong[7],
                f1(7));
  }
};

}  // namespace yuantu
