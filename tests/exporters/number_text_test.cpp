// SPDX-License-Identifier: Apache-2.0
// Spelling of numbers.
#include "exporters/number_text.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

TEST_CASE("a number is spelled as Decimal spells it, whatever its size") {
  DecimalText text;
  for (const std::int64_t digits :
       {0L, 1L, -7L, 12L, -1805L, 206666666666667L, std::numeric_limits<std::int64_t>::max()}) {
    for (int exponent = -70; exponent <= 70; ++exponent) {
      const Decimal number(digits, exponent);
      CHECK(text.of(number) == number.to_string());
    }
  }
  CHECK(text.of(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}
