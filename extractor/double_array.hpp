// SPDX-License-Identifier: Apache-2.0
// A trie in a double array: finds all keys that start at a place in the text, one array step per character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yuantu {

// Of the root, which is nobody's child. Code 0, that of characters in no key, leads to a node whose parent is
// another, as no child has it.
inline constexpr std::uint32_t no_parent = 0xffffffff;

struct TrieNode {
  std::uint32_t base;   // child for code c stands at base + c
  std::uint32_t check;  // parent + 1; 0: free
  std::uint32_t value;  // value + 1 of the key that ends here; 0: none
};

// A view of a built trie; the arrays live elsewhere (static data or a TrieData).
class DoubleArray {
 public:
  constexpr DoubleArray() = default;
  constexpr DoubleArray(const std::uint16_t* codes, const TrieNode* nodes) : codes_(codes), nodes_(nodes) {}

  // True if some key begins with the character.
  bool begins_key(char32_t c) const {
    const std::uint32_t code = code_of(c);
    return code != 0 && nodes_[nodes_[0].base + code].check == 1;
  }

  // Has the processor load what match_prefixes reads first behind a text's first character.
  void prefetch(char32_t first, char32_t second) const {
    __builtin_prefetch(&nodes_[nodes_[nodes_[0].base + code_of(first)].base + code_of(second)]);
  }

  // Calls found(length, value) for every key that is a prefix of text, shortest first; length in code points.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    std::uint32_t node = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const std::uint32_t next = nodes_[node].base + code_of(text[i]);
      if (nodes_[next].check != node + 1) return;
      node = next;
      if (nodes_[node].value != 0) found(i + 1, nodes_[node].value - 1);
    }
  }

 private:
  // Terms outside the BMP do not occur in the tables (checked when they are compiled).
  std::uint32_t code_of(char32_t c) const { return c < 0x10000 ? codes_[c] : 0; }

  const std::uint16_t* codes_ = nullptr;  // 65536 entries; 0: the character occurs in no key
  const TrieNode* nodes_ = nullptr;       // padded, so that base + code is always inside
};

// An owned trie.
struct TrieData {
  std::vector<std::uint16_t> codes;
  std::vector<TrieNode> nodes;
  DoubleArray view() const { return DoubleArray(codes.data(), nodes.data()); }
};

// Builds a trie. Keys must be sorted by code point, unique, not empty and inside the BMP; throws
// std::invalid_argument otherwise.
TrieData build_trie(const std::vector<std::pair<std::u32string, std::uint32_t>>& sorted_keys);

}  // namespace yuantu
