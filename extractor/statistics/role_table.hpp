// SPDX-License-Identifier: Apache-2.0
// The table statistics_roles.tsv: words beside a name that tell whether a number speaks of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

enum class RoleWord : std::uint8_t { Oblique, Introduces, Modifier, Source, Agent, Host, Settle };

bool ends_with(std::u32string_view text, RoleWord role);
bool starts_with(std::u32string_view text, RoleWord role);
bool contains(std::u32string_view text, RoleWord role);

}  // namespace yuantu
