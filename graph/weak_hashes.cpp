// SPDX-License-Identifier: Apache-2.0
// Hashes names for weak evidence.
#include "graph/weak_hashes.hpp"

#include "graph/weak_record.hpp"

namespace yuantu {

std::uint64_t words_hash(EntityType type, std::u32string_view words) {
  std::uint64_t hash = static_cast<std::uint64_t>(type) + 1;
  for (const char32_t c : words) hash = mix(hash, c);
  return hash;
}

std::uint64_t ordinal_hash(EntityType type, std::u32string_view key) {
  if (type != EntityType::Company || !key.starts_with(U"中")) return 0;
  const std::size_t at = key.find_first_of(U"一二三四五六七八九十");
  return at == std::u32string_view::npos ? 0 : mix(key[at], 3);
}

bool is_brand(const NameView& name) {
  return name.type == EntityType::Company && !name.registered && !name.official && !name.generic &&
         name.core.size() >= shortest_brand && name.core.size() <= longest_brand;
}

bool has_spelling(EntityType type, std::u32string_view key) {
  return takes_weak_evidence(type) && key.size() >= shortest_name && key.size() <= longest_name;
}

}  // namespace yuantu
