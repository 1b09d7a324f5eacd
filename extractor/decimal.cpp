// SPDX-License-Identifier: Apache-2.0
// Adds, multiplies, divides and prints exact decimals.
#include "extractor/decimal.hpp"

#include <cmath>
#include <utility>

namespace yuantu {

__extension__ using Wide = __int128;

namespace {

// Rounds to 18 digits.
Decimal fitted(Wide digits, int exponent) {
  constexpr Wide limit = 1'000'000'000'000'000'000;
  while (digits >= limit || digits <= -limit) {
    digits = (digits + (digits > 0 ? 5 : -5)) / 10;
    ++exponent;
  }
  return Decimal(static_cast<std::int64_t>(digits), exponent);
}

}  // namespace

Decimal operator*(Decimal a, Decimal b) {
  return fitted(static_cast<Wide>(a.digits_) * b.digits_, a.exponent_ + b.exponent_);
}

Decimal operator+(Decimal a, Decimal b) {
  if (a.digits_ == 0) return b;
  if (b.digits_ == 0) return a;
  if (a.exponent_ < b.exponent_) std::swap(a, b);
  Wide digits = a.digits_;
  int exponent = a.exponent_;
  constexpr Wide room = static_cast<Wide>(1'000'000'000'000'000'000) * 1'000'000'000;
  while (exponent > b.exponent_ && digits < room && digits > -room) {
    digits *= 10;
    --exponent;
  }
  Wide addend = b.digits_;
  for (int i = b.exponent_; i < exponent; ++i) addend /= 10;
  return fitted(digits + addend, exponent);
}

Decimal Decimal::divided_by(std::int64_t divisor) const {
  constexpr Wide scale = 1'000'000'000;
  Wide quotient = static_cast<Wide>(digits_) * scale;
  quotient = (quotient + (quotient > 0 ? divisor / 2 : -divisor / 2)) / divisor;
  return fitted(quotient, exponent_ - 9);
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
