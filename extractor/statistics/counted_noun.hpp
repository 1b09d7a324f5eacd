// SPDX-License-Identifier: Apache-2.0
// Reads what is counted: the noun behind a number, or before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yuantu {

// 120家企业: from `at` to `limit` at most; empty where no noun stands.
std::u32string noun_after(std::u32string_view text, std::uint32_t at, std::uint32_t limit);
// 企业120家: back from `at`.
std::u32string noun_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit);

}  // namespace yuantu
