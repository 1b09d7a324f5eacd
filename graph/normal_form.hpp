// SPDX-License-Identifier: Apache-2.0
// The form of a name that is compared: two names with one normal form are written differently, not named
// differently.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// NFKC, lower case, without white space, quotation marks, book title marks and middle dots.
std::u32string normal_form(std::u32string_view name);

}  // namespace yuantu
