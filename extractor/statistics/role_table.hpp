// SPDX-License-Identifier: Apache-2.0
// The table statistics_roles.tsv: words beside a name that tell whether a number speaks of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

enum class RoleWord : std::uint8_t { Oblique, Introduces, Modifier, Source, Agent, Host, Settle };

constexpr unsigned role_bit(RoleWord role) {
  return 1u << static_cast<unsigned>(role);
}
// The roles of all words of the table that end a text, or begin it: a bit for each.
unsigned roles_at_end(std::u32string_view text);
unsigned roles_at_start(std::u32string_view text);

bool ends_with(std::u32string_view text, RoleWord role);
bool starts_with(std::u32string_view text, RoleWord role);
bool contains(std::u32string_view text, RoleWord role);

}  // namespace yuantu
