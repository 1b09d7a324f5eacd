// SPDX-License-Identifier: Apache-2.0
// Spells numbers the same way in every format.
#pragma once

#include <cstddef>
#include <string>

namespace yuantu {

// 0 to 100, whatever is given.
std::size_t hundredths_of(float confidence);

// A share between 0 and 1 with at most two digits, always with a point: "0.93", "1.0".
std::string confidence_text(float confidence);

}  // namespace yuantu
