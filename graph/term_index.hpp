// SPDX-License-Identifier: Apache-2.0
// Finds the rows of one table whose term stands at a place in a name. The lexicon finds those of all tables
// in a trie of many megabytes: names ask for a few hundred forms again and again, which stay near the
// processor here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/table_image.hpp"

namespace yuantu {

// Rows [begin, end) of the table, which have one term.
struct TermRows {
  std::uint32_t begin = 0, end = 0;
};

// Where a term begins: in the rows of its table, and in the characters of all terms end to end.
struct IndexedTerm {
  std::uint32_t first_row = 0;
  std::uint32_t text = 0;
};
// Terms that begin with two characters, or are the first of them; end is 0 where the slot is free.
struct TermRun {
  char16_t first = 0, second = 0;
  std::uint16_t begin = 0, end = 0;

  // Where the run of two characters is looked for first, of so many slots, a power of two.
  static std::size_t slot(char32_t first, char32_t second, std::size_t slots) {
    return ((static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
             static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
            12) &
           (slots - 1);
  }
};

// Terms are in the order of the table, so that those with the same two first characters stand together.
// tables/name_tables_compiler makes it when the program is built.
class TermIndex {
 public:
  // The next index of an image.
  explicit TermIndex(TableImage& image)
      : terms_(image.next_items<IndexedTerm>().data()),
        characters_(image.next_items<char16_t>().data()),
        runs_(image.next_items<TermRun>()) {}

  // Calls found(length, rows) for every term that is a prefix of the text, shortest first; length in code
  // points.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    if (text.empty()) return;
    match(run_of(text[0], 0), text, found);
    if (text.size() > 1) match(run_of(text[0], text[1]), text, found);
  }

  // The rows whose term is all of the text; none where begin is end.
  TermRows rows_of(std::u32string_view text) const {
    if (text.empty()) return {};
    const TermRun& run = run_of(text[0], text.size() > 1 ? text[1] : U'\0');
    for (std::uint32_t t = run.begin; t < run.end; ++t) {
      if (terms_[t + 1].text - terms_[t].text == text.size() && stands(terms_[t].text, text))
        return {terms_[t].first_row, terms_[t + 1].first_row};
    }
    return {};
  }

 private:
  template <class Found>
  void match(const TermRun& run, std::u32string_view text, Found& found) const {
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
  const TermRun& run_of(char32_t first, char32_t second) const { return runs_[place_of(first, second)]; }
  // Where the run stands, or would.
  std::size_t place_of(char32_t first, char32_t second) const {
    std::size_t at = TermRun::slot(first, second, runs_.size());
    while (runs_[at].end != 0 && (runs_[at].first != first || runs_[at].second != second))
      at = (at + 1) & (runs_.size() - 1);
    return at;
  }

  const IndexedTerm* terms_;  // one more at the end
  const char16_t* characters_;
  std::span<const TermRun> runs_;  // open addressing
};

}  // namespace yuantu
