// SPDX-License-Identifier: Apache-2.0
// The form of a name that is compared: two names with one normal form are written differently, not named
// differently.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// NFKC, lower case, without white space, quotation marks, book title marks and middle dots.
std::u32string normal_form(std::u32string_view name);

// Whether a look at the characters tells that the name is its own normal form, as most names are.
bool is_plainly_normal(std::u32string_view name);

}  // namespace yuantu
