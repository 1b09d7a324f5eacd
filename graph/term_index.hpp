// SPDX-License-Identifier: Apache-2.0
// Finds the rows of one table whose term stands at a place in a name. The lexicon finds those of all tables
// in a trie of many megabytes: names ask for a few hundred forms again and again, which stay near the
// processor here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/lexicon.hpp"

namespace yuantu {

// Rows [begin, end) of the table, which have one term.
struct TermRows {
  std::uint32_t begin = 0, end = 0;
};

// Terms are in the order of the table, so that those with the same two first characters stand together.
class TermIndex {
 public:
  explicit TermIndex(Table table);

  // Calls found(length, rows) for every term that is a prefix of the text, shortest first; length in code
  // points.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    if (text.empty()) return;
    match(run_of(text[0], 0), text, found);
    if (text.size() > 1) match(run_of(text[0], text[1]), text, found);
  }

 private:
  struct Term {
    std::uint32_t first_row = 0;
    std::uint32_t text = 0;  // where it begins in characters_
  };
  // Terms that begin with two characters, or are the first of them; end is 0 where the slot is free.
  struct Run {
    char16_t first = 0, second = 0;
    std::uint16_t begin = 0, end = 0;
  };

  template <class Found>
  void match(const Run& run, std::u32string_view text, Found& found) const {
    for (std::uint32_t t = run.begin; t < run.end; ++t) {
      const std::uint32_t length = terms_[t + 1].text - terms_[t].text;
      if (length <= text.size() && stands(terms_[t].text, text.substr(0, length)))
        found(length, TermRows{terms_[t].first_row, terms_[t + 1].first_row});
    }
  }
  bool stands(std::uint32_t at, std::u32string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (characters_[at + i] != text[i]) return false;
    }
    return true;
  }
  const Run& run_of(char32_t first, char32_t second) const { return runs_[place_of(first, second)]; }
  // Where the run stands, or would.
  std::size_t place_of(char32_t first, char32_t second) const {
    std::size_t at = slot(first, second);
    while (runs_[at].end != 0 && (runs_[at].first != first || runs_[at].second != second))
      at = (at + 1) & (runs_.size() - 1);
    return at;
  }
  std::size_t slot(char32_t first, char32_t second) const {
    return ((static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
             static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
            12) &
           (runs_.size() - 1);
  }
  std::pair<char16_t, char16_t> beginning(std::size_t term) const;
  void add_runs();

  std::vector<Term> terms_;  // one more at the end
  std::u16string characters_;
  std::vector<Run> runs_;  // open addressing, a power of two
};

}  // namespace yuantu
