// SPDX-License-Identifier: Apache-2.0
// Computes SHA-256, the identity of an input's bytes.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// 64 lower-case hex digits (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

}  // namespace yuantu
