// SPDX-License-Identifier: Apache-2.0
// Groups rows by a key in their order: rows -> for each key the indices of its rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace yuantu {

class Groups {
 public:
  Groups() = default;
  Groups(std::vector<std::uint32_t> starts, std::vector<std::uint32_t> rows)
      : starts_(std::move(starts)), rows_(std::move(rows)) {}

  std::span<const std::uint32_t> operator[](std::size_t key) const {
    return std::span(rows_).subspan(starts_[key], starts_[key + 1] - starts_[key]);
  }

 private:
  std::vector<std::uint32_t> starts_;  // one more than there are keys
  std::vector<std::uint32_t> rows_;
};

// A counting sort: stable, and linear however many rows there are. `key` gives a number below `key_count`.
template <class Row, class Key>
Groups group_by(const std::vector<Row>& rows, std::size_t key_count, Key key) {
  std::vector<std::uint32_t> starts(key_count + 1);
  for (const Row& row : rows) ++starts[std::invoke(key, row) + 1];
  for (std::size_t k = 0; k < key_count; ++k) starts[k + 1] += starts[k];
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<std::uint32_t> order(rows.size());
  for (std::uint32_t r = 0; r < rows.size(); ++r) order[next[std::invoke(key, rows[r])]++] = r;
  return {std::move(starts), std::move(order)};
}

}  // namespace yuantu
