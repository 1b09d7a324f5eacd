// SPDX-License-Identifier: Apache-2.0
// What names of all documents may not or must be one thing: the names themselves, reviewers, authority lists.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/authority.hpp"
#include "graph/name_table.hpp"

namespace yuantu {

class Constraints {
 public:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;  // names

  explicit Constraints(const NameTable& names) : names_(names) {}

  // A reviewer keeps two names apart: nothing outweighs that.
  void keep_apart(std::uint32_t a, std::uint32_t b);
  // A reviewer says that two names are one, or one is taken for a slip of the other: what the names
  // themselves forbid does not count between these two.
  void permit(std::uint32_t a, std::uint32_t b);
  // Sorts what was added; to be called before the questions.
  void settle();

  // Why two names cannot mean one thing; nullptr where nothing forbids it.
  const char* reason(std::uint32_t a, std::uint32_t b) const;
  // Why two sets of names cannot.
  const char* reason(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const;
  bool forbidden(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const {
    return reason(a, b) != nullptr;
  }

 private:
  const NameTable& names_;
  std::vector<Pair> apart_, permitted_;  // a < b, sorted
};

// No name places the thing outside the region of a record.
bool fits_record(const NameTable& table, std::span<const std::uint32_t> names, const AuthorityRecord& record);

}  // namespace yuantu
