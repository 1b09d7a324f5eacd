// SPDX-License-Identifier: Apache-2.0
// One way in which a document writes an entity's name.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace yuantu {

// Its texts stand elsewhere: in an arena, or in the bytes of a document.
struct NameText {
  std::string_view text;
  std::string_view
      key;  // what is compared across documents; empty for a name that works only inside its document
  std::uint32_t count = 0;
  bool traditional = false;  // text is the original's, in traditional characters
  std::string_view parts;    // what the key was taken apart into, as canonical_codec spells it
  auto operator<=>(const NameText&) const = default;
};

// The same, with texts of its own.
struct EntityName {
  std::string text;
  std::string key;
  std::uint32_t count = 0;
  bool traditional = false;
  auto operator<=>(const EntityName&) const = default;
};

}  // namespace yuantu
