// SPDX-License-Identifier: Apache-2.0
// Spells numbers the same way in every format.
#include "exporters/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "extractor/decimal.hpp"

namespace yuantu {

std::size_t hundredths_of(float confidence) {
  return static_cast<std::size_t>(std::lround(std::clamp(confidence, 0.0F, 1.0F) * 100.0F));
}

std::string confidence_text(float confidence) {
  std::string text = Decimal(static_cast<std::int64_t>(hundredths_of(confidence)), -2).to_string();
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

}  // namespace yuantu
