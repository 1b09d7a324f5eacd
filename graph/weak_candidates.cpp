// SPDX-License-Identifier: Apache-2.0
// Finds candidates by hashing: names without one character, brands, shared context.
#include "graph/weak_candidates.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

void sort_unique(std::vector<WeakCandidate>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

bool is_closed(const WeakSurvey* survey, std::uint64_t hash) {
  return survey != nullptr && survey->is_closed(hash);
}

struct Hashed {
  std::uint64_t hash;
  std::uint32_t name;
  auto operator<=>(const Hashed&) const = default;
};

// Calls found(group) for the names of each hash that several have and that is open.
template <class Found>
void for_groups(std::vector<Hashed>& hashed, const WeakSurvey* survey, Found found) {
  std::sort(hashed.begin(), hashed.end());
  for (std::size_t begin = 0, end = 0; begin < hashed.size(); begin = end) {
    while (end < hashed.size() && hashed[end].hash == hashed[begin].hash) ++end;
    if (end - begin > 1 && !is_closed(survey, hashed[begin].hash))
      found(std::span<const Hashed>(hashed).subspan(begin, end - begin));
  }
}

}  // namespace

NameOwners::NameOwners(const ProfileSet& set, const Agglomeration& clusters, const WeakSurvey* survey)
    : owner_(set.names.size(), no_owner) {
  std::vector<bool> shared(set.names.size());
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    for (const std::uint32_t name : set.names_of(p)) {
      if (owner_[name] != no_owner && owner_[name] != clusters.root(p)) shared[name] = true;
      owner_[name] = clusters.root(p);
    }
  }
  for (std::uint32_t n = 0; n < shared.size(); ++n) {
    const NameView name = set.names[n];
    if (shared[n] || (survey != nullptr && survey->is_shared(words_hash(name.type, name.key))))
      owner_[n] = no_owner;
  }
}

Candidates find_spelling_candidates(const ProfileSet& set, const NameOwners& owners,
                                    const WeakSurvey* survey) {
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
      for_gaps(set.names[n].type, set.names[n].key, [&](std::size_t, std::uint64_t hash) {
        hashed.push_back({hash, n});
      });
    names = {};
    for_groups(hashed, survey, [&](std::span<const Hashed> group) {
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

Candidates find_brand_candidates(const ProfileSet& set, const NameOwners& owners, const WeakSurvey* survey) {
  std::unordered_map<std::uint64_t, std::uint32_t> brands;  // only looked up, never walked
  for (std::uint32_t n = 0; n < set.names.size(); ++n) {
    const NameView name = set.names[n];
    if (!is_brand(name) || owners[n] == NameOwners::no_owner) continue;
    const std::uint64_t hash = brand_hash(words_hash(name.type, name.core));
    if (!is_closed(survey, hash)) brands.emplace(hash, n);
  }
  std::vector<WeakCandidate> pairs;
  for (std::uint32_t n = 0; n < set.names.size() && !brands.empty(); ++n) {
    const NameView name = set.names[n];
    if (name.type != EntityType::Company || owners[n] == NameOwners::no_owner) continue;
    std::uint64_t hash = static_cast<std::uint64_t>(name.type) + 1;
    for (std::size_t i = 0; i < name.core.size() && i < longest_brand; ++i) {
      hash = mix(hash, name.core[i]);
      if (i + 1 < shortest_brand || i + 1 == name.core.size()) continue;
      const auto brand = brands.find(brand_hash(hash));
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

Candidates find_numbered_candidates(const ProfileSet& set, const NameOwners& owners,
                                    const WeakSurvey* survey) {
  std::vector<Hashed> hashed;
  for (std::uint32_t n = 0; n < set.names.size(); ++n) {
    const NameView name = set.names[n];
    const std::uint64_t hash = ordinal_hash(name.type, name.key);
    if (hash != 0 && owners[n] != NameOwners::no_owner) hashed.push_back({hash, n});
  }
  Candidates result;
  for_groups(hashed, survey, [&](std::span<const Hashed> group) {
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
                                   const Agglomeration& clusters, const WeakSurvey* survey) {
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
    if (is_closed(survey, context_hash(std::get<0>(entries[begin]), std::get<1>(entries[begin])))) continue;
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
