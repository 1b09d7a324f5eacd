// SPDX-License-Identifier: Apache-2.0
// Lists the entries of things.
#include "graph/weak_entries.hpp"

#include <bit>
#include <cstddef>
#include <string_view>

#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

using Side = WeakEntry::Side;

WeakEntry entry(std::uint64_t hash, std::uint32_t group, Side side, std::uint64_t detail) {
  return {hash, group, static_cast<std::uint32_t>(detail & 0x1fffffffu),
          static_cast<std::uint32_t>(side) & 7u};
}

// A bit for each character, several sharing one.
std::uint64_t characters(std::u32string_view words) {
  std::uint64_t bits = 0;
  for (const char32_t c : words) bits |= std::uint64_t{1} << (c * 0x9e3779b97f4a7c15u >> 58U);
  return bits;
}

bool is_short_for(const NameCharacters& part, const NameCharacters& whole) {
  return (part.part & ~whole.whole) == 0;
}

}  // namespace

NameCharacters characters_of(const NameView& name) {
  const std::uint64_t key = characters(name.key), core = characters(name.core);
  return {key & core, key | core | characters(name.full_core), static_cast<std::uint32_t>(name.key.size())};
}

void WeakEntries::add_name(const NameView& name, std::uint32_t group) {
  const EntityType type = name.type;
  const std::uint64_t own = words_hash(type, name.key);
  names.push_back({own, group});
  if (has_spelling(type, name.key)) {
    std::size_t count = entries.size();
    entries.resize(count + name.key.size());  // at most
    for_gaps(type, name.key, [&](std::size_t i, std::uint64_t hash) {
      entries[count++] = entry(hash, group, Side::Spelling, name.key[i]);
    });
    entries.resize(count);
  }
  if (const std::uint64_t hash = ordinal_hash(type, name.key); hash != 0)
    entries.push_back(
        entry(hash, group, name.key.size() <= longest_short ? Side::Ordinal : Side::OfOrdinal, own));
  if (type != EntityType::Company) return;
  if (is_brand(name))
    entries.push_back(entry(brand_hash(words_hash(type, name.core)), group, Side::Brand, own));
  for (std::size_t i = shortest_brand; i <= longest_brand && i < name.core.size(); ++i)
    entries.push_back(entry(brand_hash(words_hash(type, name.core.substr(0, i))), group, Side::OfBrand, own));
}

void WeakEntries::add_contexts(const NameView& name, std::span<const std::uint64_t> hashes,
                               std::uint32_t group) {
  if (hashes.empty()) return;
  const NameCharacters characters = characters_of(name);
  for (const std::uint64_t hash : hashes) contexts.push_back({hash, characters, group, name.type});
}

// Names with a slip are of one length and have all characters but one in common.
bool may_match(const NameCharacters& a, const NameCharacters& b) {
  const bool slip = a.size == b.size && a.size >= shortest_name && std::popcount(a.part & ~b.whole) <= 1;
  return slip || is_short_for(a, b) || is_short_for(b, a);
}

}  // namespace yuantu
