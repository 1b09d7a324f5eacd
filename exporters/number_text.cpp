// SPDX-License-Identifier: Apache-2.0
// Spells numbers the same way in every format.
#include "exporters/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yuantu {

std::size_t hundredths_of(float confidence) {
  return static_cast<std::size_t>(std::lround(std::clamp(confidence, 0.0F, 1.0F) * 100.0F));
}

std::string confidence_text(float confidence) {
  std::string text = Decimal(static_cast<std::int64_t>(hundredths_of(confidence)), -2).to_string();
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string_view DecimalText::of(std::uint64_t number) {
  const char* const end = std::to_chars(room_.data(), room_.data() + room_.size(), number).ptr;
  return {room_.data(), static_cast<std::size_t>(end - room_.data())};
}

// Numbers that fit the room when they are written out; of those with a fraction these are the ones that have
// a digit in front of the point.
std::string_view DecimalText::of(const Decimal& number) {
  char* const begin = room_.data();
  char* end = std::to_chars(begin, begin + room_.size(), number.digits()).ptr;
  const auto places = static_cast<std::ptrdiff_t>(-number.exponent());
  const std::ptrdiff_t digits = end - begin - (number.digits() < 0 ? 1 : 0);
  if (places >= digits || places < -32) return long_ = number.to_string();
  if (places <= 0) {
    end = std::fill_n(end, -places, '0');
  } else {
    std::copy_backward(end - places, end, end + 1);
    *(end - places) = '.';
    ++end;
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace yuantu
