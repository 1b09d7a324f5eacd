// SPDX-License-Identifier: Apache-2.0
// Pairs of names that may have weak evidence, found without comparing all with all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/match_partition.hpp"
#include "graph/weak_survey.hpp"

namespace yuantu {

// Names with the clusters that have them.
class NameOwners {
 public:
  NameOwners(const ProfileSet& set, const Agglomeration& clusters, const WeakSurvey* survey);
  // The cluster that has a name, or no_owner if there is none or several.
  std::uint32_t operator[](std::uint32_t name) const { return owner_[name]; }
  static constexpr std::uint32_t no_owner = 0xffffffff;

 private:
  std::vector<std::uint32_t> owner_;
};

struct WeakCandidate {
  std::uint32_t name = 0, other = 0;  // for short forms the short one first
  auto operator<=>(const WeakCandidate&) const = default;
};

struct Candidates {
  std::vector<WeakCandidate> pairs;  // sorted, unique
  std::size_t dropped = 0;           // pairs that a cap left out
};

// Names of one length that differ in one character.
Candidates find_spelling_candidates(const ProfileSet& set, const NameOwners& owners,
                                    const WeakSurvey* survey);

// Short names of firms with the longer ones that begin with them.
Candidates find_brand_candidates(const ProfileSet& set, const NameOwners& owners, const WeakSurvey* survey);

// Short names of firms with a number in them, and the long ones that they abbreviate.
Candidates find_numbered_candidates(const ProfileSet& set, const NameOwners& owners,
                                    const WeakSurvey* survey);

// Names of clusters that stand in relation to one person, project, product or park.
Candidates find_context_candidates(const ProfileSet& set, const NameOwners& owners,
                                   const Agglomeration& clusters, const WeakSurvey* survey);

}  // namespace yuantu
