// SPDX-License-Identifier: Apache-2.0
// Reads parts of a year: 前三季度, 上半年, 1至9月, 9月17日至18日.
#pragma once

#include <cstdint>

#include "extractor/statistics/time_builder.hpp"

namespace yuantu {

class TimeParts : protected TimeBuilder {
 protected:
  using TimeBuilder::TimeBuilder;

  // All return where the expression that begins at `start` ends, 0 where no part of a year stands at i.
  // `year` is 0 where the text says none.
  std::uint32_t part_of_year(std::uint32_t start, std::uint32_t i, int year);

 private:
  std::uint32_t run_of_months(std::uint32_t start, std::uint32_t i, int year);
  std::uint32_t quarter(std::uint32_t start, std::uint32_t i, int year);
  std::uint32_t month_and_day(std::uint32_t start, std::uint32_t i, int year);
  std::uint32_t month_range(std::uint32_t start, std::uint32_t i, int year, int month);
  std::uint32_t day_range(std::uint32_t start, std::uint32_t end, int year, int month, int day);
  std::uint32_t bare_day(std::uint32_t start, std::uint32_t i);
};

}  // namespace yuantu
