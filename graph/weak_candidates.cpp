// SPDX-License-Identifier: Apache-2.0
// Finds candidates by hashing: names without one character, brands, shared context.
#include "graph/weak_candidates.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// So many names that differ in one place from one another are a series (counties, subjects), not slips.
constexpr std::size_t max_spellings = 16;
// So many things that begin with one brand tell that it is an everyday word or a family of firms.
constexpr std::size_t max_of_brand = 8;
// So many things that have to do with one park tell nothing of any two of them.
constexpr std::size_t max_of_context = 24;
// So many names with one first character and one number are looked through for each short one.
constexpr std::size_t max_of_ordinal = 2048;
constexpr std::size_t shortest_name = 5, longest_name = 24;
constexpr std::size_t shortest_brand = 2, longest_brand = 5;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

std::uint64_t hash_of(EntityType type, std::u32string_view words) {
  std::uint64_t hash = static_cast<std::uint64_t>(type) + 1;
  for (const char32_t c : words) hash = mix(hash, c);
  return hash;
}

void sort_unique(std::vector<Candidate>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

struct Hashed {
  std::uint64_t hash;
  std::uint32_t name;
  auto operator<=>(const Hashed&) const = default;
};

// Where a slip can be: a Han character that does not tell things apart.
bool is_slippery(char32_t c) {
  static constexpr CharacterSet telling(U"〇一二三四五六七八九十百千万东西南北中上下左右甲乙丙丁新老大小");
  return is_han(c) && !telling.has(c);
}

// Calls found(group) for the names of each hash that several have.
template <class Found>
void for_groups(std::vector<Hashed>& hashed, Found found) {
  std::sort(hashed.begin(), hashed.end());
  for (std::size_t begin = 0, end = 0; begin < hashed.size(); begin = end) {
    while (end < hashed.size() && hashed[end].hash == hashed[begin].hash) ++end;
    if (end - begin > 1) found(std::span<const Hashed>(hashed).subspan(begin, end - begin));
  }
}

// Calls found(i, hash) with the hash of a name without its i-th character, from the hashes of what stands
// before and behind it.
template <class Found>
void for_gaps(EntityType type, std::u32string_view key, Found found) {
  std::vector<std::uint64_t> behind(key.size() + 1, 7);
  for (std::size_t i = key.size(); i-- > 0;) behind[i] = mix(behind[i + 1], key[i]);
  std::uint64_t before = static_cast<std::uint64_t>(type) + 1;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (is_slippery(key[i])) found(mix(mix(before, behind[i + 1]), i));
    before = mix(before, key[i]);
  }
}

// Units of the groups of the state, such as 中建三局 and 中铁四局, are told apart by a number. 0: no such
// name.
std::uint64_t ordinal_hash(EntityType type, std::u32string_view key) {
  const std::size_t at = key.find_first_of(U"一二三四五六七八九十");
  const bool numbered =
      type == EntityType::Company && key.starts_with(U"中") && at != std::u32string_view::npos;
  return numbered ? mix(key[at], 3) : 0;
}

bool has_spelling(EntityType type, std::u32string_view key) {
  return takes_weak_evidence(type) && key.size() >= shortest_name && key.size() <= longest_name;
}

constexpr std::uint64_t brand_salt = 0x5bd1e995u;
constexpr std::size_t longest_short = 6;

}  // namespace

bool is_brand(const NameView& name) {
  return name.type == EntityType::Company && !name.registered && !name.official && !name.generic &&
         name.core.size() >= shortest_brand && name.core.size() <= longest_brand;
}

void add_weak_blocks(const WeakRecord& record, std::vector<WeakBlock>& blocks) {
  using Side = WeakBlock::Side;
  for (const WeakKey& name : record.keys) {
    const std::u32string key = to_utf32(name.key), core = to_utf32(name.core);
    if (has_spelling(record.type, key))
      for_gaps(record.type, key, [&](std::uint64_t hash) { blocks.push_back({hash, Side::Either}); });
    if (const std::uint64_t hash = ordinal_hash(record.type, key); hash != 0)
      blocks.push_back({hash, key.size() <= longest_short ? Side::Short : Side::Long});
    if (record.type != EntityType::Company) continue;
    if (name.brand) blocks.push_back({hash_of(record.type, core) ^ brand_salt, Side::Short});
    for (std::size_t i = shortest_brand; i <= longest_brand && i < core.size(); ++i)
      blocks.push_back(
          {hash_of(record.type, std::u32string_view(core).substr(0, i)) ^ brand_salt, Side::Long});
  }
  for (const std::uint64_t context : record.context)
    blocks.push_back({mix(context, static_cast<std::uint64_t>(record.type)), Side::Either});
}

NameOwners::NameOwners(const ProfileSet& set, const Agglomeration& clusters)
    : owner_(set.names.size(), no_owner) {
  std::vector<bool> shared(set.names.size());
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    for (const std::uint32_t name : set.names_of(p)) {
      if (owner_[name] != no_owner && owner_[name] != clusters.root(p)) shared[name] = true;
      owner_[name] = clusters.root(p);
    }
  }
  for (std::size_t n = 0; n < shared.size(); ++n) {
    if (shared[n]) owner_[n] = no_owner;
  }
}

Candidates find_spelling_candidates(const ProfileSet& set, const NameOwners& owners) {
  std::vector<std::vector<std::uint32_t>> by_length(longest_name + 1);
  for (std::uint32_t n = 0; n < set.names.size(); ++n) {
    const NameView name = set.names[n];
    if (has_spelling(name.type, name.key) && owners[n] != NameOwners::no_owner)
      by_length[name.key.size()].push_back(n);
  }
  Candidates result;
  std::vector<Hashed> hashed;
  for (std::vector<std::uint32_t>& names : by_length) {
    hashed.clear();
    for (const std::uint32_t n : names)
      for_gaps(set.names[n].type, set.names[n].key, [&](std::uint64_t hash) { hashed.push_back({hash, n}); });
    names = {};
    for_groups(hashed, [&](std::span<const Hashed> group) {
      if (group.size() > max_spellings) {
        result.dropped += group.size() * (group.size() - 1) / 2;
        return;
      }
      for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
          if (owners[group[i].name] != owners[group[j].name])
            result.pairs.push_back({group[i].name, group[j].name});
        }
      }
    });
  }
  sort_unique(result.pairs);
  return result;
}

Candidates find_brand_candidates(const ProfileSet& set, const NameOwners& owners) {
  std::unordered_map<std::uint64_t, std::uint32_t> brands;  // only looked up, never walked
  for (std::uint32_t n = 0; n < set.names.size(); ++n) {
    const NameView name = set.names[n];
    if (is_brand(name) && owners[n] != NameOwners::no_owner) brands.emplace(hash_of(name.type, name.core), n);
  }
  std::vector<Candidate> pairs;
  for (std::uint32_t n = 0; n < set.names.size() && !brands.empty(); ++n) {
    const NameView name = set.names[n];
    if (name.type != EntityType::Company || owners[n] == NameOwners::no_owner) continue;
    std::uint64_t hash = static_cast<std::uint64_t>(name.type) + 1;
    for (std::size_t i = 0; i < name.core.size() && i < longest_brand; ++i) {
      hash = mix(hash, name.core[i]);
      if (i + 1 < shortest_brand || i + 1 == name.core.size()) continue;
      const auto brand = brands.find(hash);
      if (brand != brands.end() && owners[brand->second] != owners[n]) pairs.push_back({brand->second, n});
    }
  }
  sort_unique(pairs);
  Candidates result;
  for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
    while (end < pairs.size() && pairs[end].name == pairs[begin].name) ++end;
    if (end - begin > max_of_brand) {
      result.dropped += end - begin;
    } else {
      result.pairs.insert(result.pairs.end(), pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                          pairs.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  return result;
}

Candidates find_numbered_candidates(const ProfileSet& set, const NameOwners& owners) {
  std::vector<Hashed> hashed;
  for (std::uint32_t n = 0; n < set.names.size(); ++n) {
    const NameView name = set.names[n];
    const std::uint64_t hash = ordinal_hash(name.type, name.key);
    if (hash != 0 && owners[n] != NameOwners::no_owner) hashed.push_back({hash, n});
  }
  Candidates result;
  for_groups(hashed, [&](std::span<const Hashed> group) {
    for (const Hashed& part : group) {
      if (set.names[part.name].key.size() > longest_short) continue;
      if (group.size() > max_of_ordinal) {
        result.dropped += group.size();
        continue;
      }
      for (const Hashed& whole : group) {
        if (owners[part.name] != owners[whole.name] &&
            same_ordinal(set.names[part.name], set.names[whole.name]))
          result.pairs.push_back({part.name, whole.name});
      }
    }
  });
  sort_unique(result.pairs);
  return result;
}

Candidates find_context_candidates(const ProfileSet& set, const NameOwners& owners,
                                   const Agglomeration& clusters) {
  std::vector<std::tuple<EntityType, std::uint64_t, std::uint32_t>> entries;  // type, context, cluster
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    for (const std::uint64_t hash : set.context(p)) entries.emplace_back(set.type(p), hash, clusters.root(p));
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  Candidates result;
  const auto same_context = [&](std::size_t i, std::size_t j) {
    return std::get<0>(entries[i]) == std::get<0>(entries[j]) &&
           std::get<1>(entries[i]) == std::get<1>(entries[j]);
  };
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && same_context(begin, end)) ++end;
    if (end - begin > max_of_context) {
      result.dropped += (end - begin) * (end - begin - 1) / 2;
      continue;
    }
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = begin; j < end; ++j) {
        if (i == j) continue;
        for (const std::uint32_t x : clusters.names(std::get<2>(entries[i]))) {
          for (const std::uint32_t y : clusters.names(std::get<2>(entries[j]))) {
            const NameView a = set.names[x], b = set.names[y];
            const bool ordered = std::pair(a.core.size(), x) < std::pair(b.core.size(), y);
            if (ordered && owners[x] != NameOwners::no_owner && owners[y] != NameOwners::no_owner)
              result.pairs.push_back({x, y});
          }
        }
      }
    }
  }
  sort_unique(result.pairs);
  return result;
}

}  // namespace yuantu
