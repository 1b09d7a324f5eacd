// SPDX-License-Identifier: Apache-2.0
// The statistics_* tables as a trie of their own: at most places in a text no word of theirs begins, and a
// small trie knows that from the cache where the whole lexicon would miss it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/double_array.hpp"
#include "extractor/lexicon.hpp"

namespace yuantu {

// Immutable and safe to share between threads; part of the program.
class StatisticsLexicon {
 public:
  static const StatisticsLexicon& builtin();

  // Calls found(length, rows) for every term that is a prefix of text, shortest first.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    trie_.match_prefixes(text,
                         [&](std::uint32_t length, std::uint32_t group) { found(length, rows_of(group)); });
  }
  // The rows with exactly this term; empty if there is none.
  std::span<const LexiconRow> find(std::u32string_view term) const;

 private:
  StatisticsLexicon();
  std::span<const LexiconRow> rows_of(std::uint32_t group) const {
    return {rows_ + starts_[group], rows_ + starts_[group + 1]};
  }

  DoubleArray trie_;
  const LexiconRow* rows_ = nullptr;       // by term
  const std::uint32_t* starts_ = nullptr;  // term -> its first row; one more at the end
};

}  // namespace yuantu
