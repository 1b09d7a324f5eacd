// SPDX-License-Identifier: Apache-2.0
// Sorts by the first sixteen bytes, which decide nearly always.
#include "graph/text_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yuantu {
namespace {

struct Key {
  std::array<std::uint64_t, 2> head;
  std::uint32_t row;
};

std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i)
    head = head << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return head;
}

}  // namespace

std::vector<std::uint32_t> order_of(const TextTable& texts) {
  std::vector<Key> keys(texts.size());
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    const std::string_view text = texts[row];
    keys[row] = {{head_of(text), head_of(text.substr(std::min<std::size_t>(8, text.size())))}, row};
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.head != b.head ? a.head < b.head : texts[a.row] < texts[b.row];
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.row);
  return order;
}

}  // namespace yuantu
