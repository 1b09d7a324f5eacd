// SPDX-License-Identifier: Apache-2.0
// Multiplies and prints exact decimals.
#include "extractor/decimal.hpp"

#include <cmath>

namespace yuantu {

__extension__ using Wide = __int128;

Decimal operator*(Decimal a, Decimal b) {
  Wide digits = static_cast<Wide>(a.digits_) * b.digits_;
  int exponent = a.exponent_ + b.exponent_;
  constexpr Wide limit = 1'000'000'000'000'000'000;
  while (digits >= limit || digits <= -limit) {
    digits = (digits + (digits > 0 ? 5 : -5)) / 10;
    ++exponent;
  }
  return Decimal(static_cast<std::int64_t>(digits), exponent);
}

double Decimal::to_double() const {
  return static_cast<double>(digits_) * std::pow(10.0, exponent_);
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(digits_ < 0 ? -digits_ : digits_);
  if (exponent_ > 0) digits.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return digits_ < 0 ? "-" + digits : digits;
}

bool operator<(const Decimal& a, const Decimal& b) {
  const long double left = static_cast<long double>(a.digits()) * std::pow(10.0L, a.exponent());
  const long double right = static_cast<long double>(b.digits()) * std::pow(10.0L, b.exponent());
  return left < right;
}

}  // namespace yuantu
