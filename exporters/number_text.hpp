// SPDX-License-Identifier: Apache-2.0
// Spells numbers the same way in every format.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractor/decimal.hpp"

namespace yuantu {

// 0 to 100, whatever is given.
std::size_t hundredths_of(float confidence);

// A share between 0 and 1 with at most two digits, always with a point: "0.93", "1.0".
std::string confidence_text(float confidence);

// Spells one number after the other; a text is valid until the next one.
class DecimalText {
 public:
  std::string_view of(std::uint64_t number);
  // As Decimal::to_string does.
  std::string_view of(const Decimal& number);

 private:
  std::array<char, 64> room_;
  std::string long_;
};

}  // namespace yuantu
