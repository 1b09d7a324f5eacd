// SPDX-License-Identifier: Apache-2.0
// Spells numbers the same way in every format.
#pragma once

#include <string>

namespace yuantu {

// A share between 0 and 1 with at most two digits, always with a point: "0.93", "1.0".
std::string confidence_text(float confidence);

}  // namespace yuantu
