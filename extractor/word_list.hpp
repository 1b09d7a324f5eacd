// SPDX-License-Identifier: Apache-2.0
// A general Chinese word list with frequencies and parts of speech: evidence for where an unknown name
// begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractor/double_array.hpp"
#include "extractor/pair_table.hpp"

namespace yuantu {

// First letter of the part-of-speech tag of the word list: 'n' noun, 'v' verb, 'p' preposition, 'd' adverb,
// 'c' conjunction, …; names keep two letters' worth: 'R' person (nr), 'S' place (ns), 'T' organisation (nt),
// 'Z' other name (nz); 'N' is a verb used as a noun (vn).
struct Word {
  std::uint16_t cost;  // -log2 of the relative frequency, times 256
  char part_of_speech;
};

// Immutable and safe to share between threads.
class WordList {
 public:
  static const WordList& builtin();

  // False if no word has the two characters side by side, so that none crosses the place between them.
  bool may_join(char32_t left, char32_t right) const { return pairs_.has(ranks_[left], ranks_[right]); }
  // What that is told by: characters ranked by how often the words have them, and pairs of ranks.
  const CharacterRanks& ranks() const { return ranks_; }
  const PairTable& pairs() const { return pairs_; }

  // Has the processor load what match_prefixes will read of a text that begins with the two characters.
  void prefetch(char32_t first, char32_t second) const { trie_.prefetch(first, second); }

  // Calls found(length, word) for every word that is a prefix of text, shortest first; length in code points.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    trie_.match_prefixes(text, [&](std::uint32_t length, std::uint32_t value) {
      found(length, Word{static_cast<std::uint16_t>(value >> 8), static_cast<char>(value & 0xff)});
    });
  }

 private:
  explicit WordList(const std::byte* blob);
  CharacterRanks ranks_;
  PairTable pairs_;
  DoubleArray trie_;
};

}  // namespace yuantu
