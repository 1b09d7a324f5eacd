// SPDX-License-Identifier: Apache-2.0
// What a user can say about a merge.
#pragma once

#include <cstdint>

#include "extractor/user_lexicon.hpp"
#include "graph/authority.hpp"
#include "graph/registry.hpp"
#include "graph/review.hpp"

namespace yuantu {

struct MergeOptions {
  Registry* registry = nullptr;          // things that it knows keep their ids, and it learns the new ones
  const Review* review = nullptr;        // decisions to obey
  const Authority* authority = nullptr;  // things with ids of the user's
  const UserLexicon* names = nullptr;    // the user's: gives entities ids and aliases
  unsigned threads = 1;
  std::uint32_t shards = 0;  // how many parts entities and facts are merged in; 0: as many as fit
};

}  // namespace yuantu
