// SPDX-License-Identifier: Apache-2.0
// Surveys all things for weak evidence before any is loaded: which may have it at all, and what the others
// would tell of these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/spill.hpp"
#include "graph/weak_entries.hpp"

namespace yuantu {

// What the things that are not loaded would tell of those that are.
struct WeakSurvey {
  std::vector<bool> wanted;                 // by group: another one may be the same thing
  std::vector<std::uint64_t> closed;        // hashes that so many share that they tell nothing; ascending
  std::vector<std::uint64_t> shared_names;  // hashes of wanted things' names that others have too; ascending
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sharers;  // ascending: how many things have a context

  [[nodiscard]] bool is_closed(std::uint64_t hash) const;
  [[nodiscard]] bool is_shared(std::uint64_t name) const;
  [[nodiscard]] std::size_t sharers_of(std::uint64_t context) const;
};

// Deals entries out to buckets by hash, each of which is looked at by itself.
class WeakSurveyor {
 public:
  // `entity_count`: of all documents, from which follows how much there will be.
  WeakSurveyor(Spill& spill, std::uint32_t entity_count);
  // Groups of `entries` are counted from `first_group` on. One thread at once.
  void add(WeakEntries entries, std::uint32_t first_group);
  // Call it once, when everything is there.
  WeakSurvey run(std::size_t group_count, unsigned threads);

 private:
  std::vector<ByteStore> entries_, contexts_, names_;  // buckets
};

}  // namespace yuantu
