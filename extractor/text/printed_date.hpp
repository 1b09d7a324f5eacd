// SPDX-License-Identifier: Apache-2.0
// Reads whole dates as pages print them, in figures or in Chinese numerals.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/date.hpp"

namespace yuantu {

struct PrintedDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  Date date;
};

// The first date in 2024年11月18日, 二〇二四年十一月十八日, 2024-11-18, 2024.11.18 or 2024/11/18.
std::optional<PrintedDate> find_printed_date(std::u32string_view text);
std::optional<Date> find_date(std::u32string_view text);
// The date in 20241118 as file names have it.
std::optional<Date> find_compact_date(std::u32string_view text);

}  // namespace yuantu
