// SPDX-License-Identifier: Apache-2.0
// Builds double-array tries from sorted keys.
#include "extractor/double_array.hpp"

#include <algorithm>
#include <stdexcept>

namespace yuantu {
namespace {

using Keys = std::vector<std::pair<std::u32string, std::uint32_t>>;

// Frequent characters get small codes, which keeps the array dense.
std::vector<std::uint16_t> assign_codes(const Keys& keys, std::uint32_t& code_count) {
  std::vector<std::uint32_t> frequency(0x10000, 0);
  for (const auto& [key, value] : keys) {
    for (const char32_t c : key) {
      if (c >= 0x10000) throw std::invalid_argument("a trie key holds a character outside the BMP");
      ++frequency[c];
    }
  }
  std::vector<std::uint32_t> used;
  for (std::uint32_t c = 0; c < 0x10000; ++c) {
    if (frequency[c] != 0) used.push_back(c);
  }
  std::stable_sort(used.begin(), used.end(), [&](auto a, auto b) { return frequency[a] > frequency[b]; });
  std::vector<std::uint16_t> codes(0x10000, 0);
  for (std::uint32_t i = 0; i < used.size(); ++i) codes[used[i]] = static_cast<std::uint16_t>(i + 1);
  code_count = static_cast<std::uint32_t>(used.size()) + 1;
  return codes;
}

class Builder {
 public:
  explicit Builder(const Keys& keys) : keys_(keys) {
    data_.codes = assign_codes(keys, code_count_);
    grow(1024);
    data_.nodes[0].check = no_parent;  // the root is taken
  }

  TrieData build() {
    if (!keys_.empty()) insert(0, 0, 0, keys_.size());
    data_.nodes.resize(highest_ + 1 + code_count_, TrieNode{0, 0, 0});
    return std::move(data_);
  }

 private:
  struct Child {
    std::uint32_t code;
    std::size_t first;
    std::size_t last;
  };

  void grow(std::size_t size) {
    if (data_.nodes.size() < size)
      data_.nodes.resize(std::max(size, data_.nodes.size() * 2), TrieNode{0, 0, 0});
  }

  std::vector<Child> children_of(std::size_t depth, std::size_t first, std::size_t last) const {
    std::vector<Child> children;
    for (std::size_t i = first; i < last; ++i) {
      if (keys_[i].first.size() == depth) continue;
      const std::uint32_t code = data_.codes[keys_[i].first[depth]];
      if (children.empty() || children.back().code != code) children.push_back({code, i, i});
      children.back().last = i + 1;
    }
    return children;
  }

  bool fits(std::uint32_t base, const std::vector<Child>& children) const {
    return std::all_of(children.begin(), children.end(),
                       [&](const Child& child) { return data_.nodes[base + child.code].check == 0; });
  }

  // The first base at which all children find free nodes. Where the array is almost full the search moves on
  // for good.
  std::uint32_t find_base(const std::vector<Child>& children) {
    const auto [low, high] = std::minmax_element(
        children.begin(), children.end(), [](const Child& a, const Child& b) { return a.code < b.code; });
    std::uint32_t taken = 0;
    std::uint32_t first_free = 0;
    for (std::uint32_t position = std::max(search_from_, low->code);; ++position) {
      const std::uint32_t base = position - low->code;
      grow(base + high->code + 1);
      if (data_.nodes[position].check != 0) {
        ++taken;
        continue;
      }
      if (first_free == 0) first_free = position;
      if (!fits(base, children)) continue;
      const std::uint32_t looked_at = position - std::max(search_from_, low->code) + 1;
      search_from_ = taken * 20 >= looked_at * 19 ? position : std::max(search_from_, first_free);
      return base;
    }
  }

  void insert(std::uint32_t node, std::size_t depth, std::size_t first, std::size_t last) {
    if (keys_[first].first.size() == depth) data_.nodes[node].value = keys_[first].second + 1;
    const std::vector<Child> children = children_of(depth, first, last);
    if (children.empty()) return;
    const std::uint32_t base = find_base(children);
    data_.nodes[node].base = base;
    for (const Child& child : children) {
      data_.nodes[base + child.code].check = node + 1;
      highest_ = std::max(highest_, base + child.code);
    }
    for (const Child& child : children) insert(base + child.code, depth + 1, child.first, child.last);
  }

  const Keys& keys_;
  TrieData data_;
  std::uint32_t code_count_ = 0;
  std::uint32_t highest_ = 0;
  std::uint32_t search_from_ = 1;
};

}  // namespace

TrieData build_trie(const Keys& sorted_keys) {
  for (std::size_t i = 0; i < sorted_keys.size(); ++i) {
    if (sorted_keys[i].first.empty()) throw std::invalid_argument("a trie key is empty");
    if (i > 0 && !(sorted_keys[i - 1].first < sorted_keys[i].first)) {
      throw std::invalid_argument("trie keys are not sorted or not unique");
    }
  }
  return Builder(sorted_keys).build();
}

}  // namespace yuantu
