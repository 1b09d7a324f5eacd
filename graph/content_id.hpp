// SPDX-License-Identifier: Apache-2.0
// Ids from content: the same names and facts get the same ids in every run, in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yuantu {

std::uint64_t content_hash(std::string_view content);

// `length` (at most 12) characters of base32 (digits and letters without i, l, o, u) of a 64-bit hash.
std::string content_code(std::string_view content, std::size_t length);

// "claim" + "-" + code.
std::string content_id(std::string_view prefix, std::string_view content, std::size_t length);

}  // namespace yuantu
