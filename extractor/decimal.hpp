// SPDX-License-Identifier: Apache-2.0
// Exact decimal numbers, so that 1.73亿 is 173000000 and prints as that.
#pragma once

#include <cstdint>
#include <string>

namespace yuantu {

// digits * 10^exponent. Kept normalised: digits has no trailing zeros (0 is {0, 0}).
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t digits, int exponent = 0) : digits_(digits), exponent_(exponent) {
    normalise();
  }

  constexpr std::int64_t digits() const { return digits_; }
  constexpr int exponent() const { return exponent_; }
  double to_double() const;
  // Plain xsd:decimal notation, never an exponent: "0.4", "206666.67", "-18.5".
  std::string to_string() const;

  constexpr Decimal operator-() const { return Decimal(-digits_, exponent_); }
  // Exact unless the product has more than 18 digits; then it is rounded to 18.
  friend Decimal operator*(Decimal a, Decimal b);
  // Exact unless the digits do not fit; then the smaller addend loses its last places.
  friend Decimal operator+(Decimal a, Decimal b);
  // Rounded to 9 significant decimal places beyond those of the dividend: 310 * 2000 / 3 = 206666.666666667.
  Decimal divided_by(std::int64_t divisor) const;
  friend constexpr bool operator==(const Decimal&, const Decimal&) = default;

 private:
  constexpr void normalise() {
    if (digits_ == 0) exponent_ = 0;
    while (digits_ != 0 && digits_ % 10 == 0) {
      digits_ /= 10;
      ++exponent_;
    }
  }
  std::int64_t digits_ = 0;
  int exponent_ = 0;
};

// Exact comparison by value; for sorting.
bool operator<(const Decimal& a, const Decimal& b);

}  // namespace yuantu
