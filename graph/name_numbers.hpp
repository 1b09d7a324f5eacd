// SPDX-License-Identifier: Apache-2.0
// The numbers in a name that tell namesakes apart: 第三届, 二期, 2024年, V3.5.
#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

// 第三届 -> {届, "3"}; 12英寸 -> {英, "12"}; V3.5 -> {0, "v3.5"}.
struct NameNumber {
  char32_t unit = 0;  // the character behind the number; 0 for a model or version
  std::string value;
  auto operator<=>(const NameNumber&) const = default;
};

// Sorted, unique. `key` is a normal form.
std::vector<NameNumber> name_numbers(std::u32string_view key);

// Both have numbers of one unit, and not one in common.
bool conflicting(std::span<const NameNumber> a, std::span<const NameNumber> b);

// The length of an edition at the start of a name: 2024年, 2024, 第三届, 首批; 0 if there is none.
std::size_t edition_length(std::u32string_view name);

}  // namespace yuantu
