// SPDX-License-Identifier: Apache-2.0
// Reads the figures of dates: years, months, days, and what joins two of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

// Each reads at `i` and moves it behind what it read; 0 or false, and `i` stays, where nothing of the kind
// stands.
int read_figures(std::u32string_view text, std::uint32_t& i, int most);
// 2024年, 二〇二四年, 2024年度.
int read_year(std::u32string_view text, std::uint32_t& i);
// - — ～ 至 到
bool skip_separator(std::u32string_view text, std::uint32_t& i);
// A number up to 31 in figures or numerals.
int read_small(std::u32string_view text, std::uint32_t& i);
int read_month(std::u32string_view text, std::uint32_t& i);
int read_day(std::u32string_view text, std::uint32_t& i);

}  // namespace yuantu
