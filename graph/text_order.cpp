// SPDX-License-Identifier: Apache-2.0
// Sorts by the first 24 bytes, which is as long as ids are.
#include "graph/text_order.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <string_view>

namespace yuantu {
namespace {

struct Key {
  std::array<std::uint64_t, 3> head;
  std::uint32_t row;
};

// Eight bytes as a number that sorts as they do; missing ones are 0.
std::uint64_t head_of(std::string_view text) {
  std::array<unsigned char, 8> bytes{};
  if (text.size() >= bytes.size()) {
    std::memcpy(bytes.data(), text.data(), bytes.size());
  } else {
    std::copy_n(text.begin(), text.size(), bytes.begin());
  }
  std::uint64_t head = 0;
  for (const unsigned char byte : bytes) head = head << 8U | byte;
  return head;
}

Key key_of(std::string_view text, std::uint32_t row) {
  Key key{{}, row};
  for (std::uint64_t& head : key.head) {
    head = head_of(text);
    text.remove_prefix(std::min<std::size_t>(text.size(), sizeof head));
  }
  return key;
}

void sort_rows(const TextTable& texts, std::vector<std::uint32_t>& rows) {
  std::vector<Key> keys;
  keys.reserve(rows.size());
  for (const std::uint32_t row : rows) keys.push_back(key_of(texts[row], row));
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    for (std::size_t i = 0; i < a.head.size(); ++i) {
      if (a.head[i] != b.head[i]) return a.head[i] < b.head[i];
    }
    return texts[a.row] < texts[b.row];
  });
  for (std::size_t i = 0; i < keys.size(); ++i) rows[i] = keys[i].row;
}

}  // namespace

std::vector<std::uint32_t> order_of(const TextTable& texts) {
  std::vector<std::uint32_t> rows(texts.size());
  std::iota(rows.begin(), rows.end(), 0u);
  sort_rows(texts, rows);
  return rows;
}

void sort_again(const TextTable& texts, std::vector<std::uint32_t> changed,
                std::vector<std::uint32_t>& order) {
  std::erase_if(order,
                [&](std::uint32_t row) { return std::binary_search(changed.begin(), changed.end(), row); });
  const auto kept = static_cast<std::ptrdiff_t>(order.size());
  sort_rows(texts, changed);
  order.insert(order.end(), changed.begin(), changed.end());
  std::inplace_merge(order.begin(), order.begin() + kept, order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
}

}  // namespace yuantu
