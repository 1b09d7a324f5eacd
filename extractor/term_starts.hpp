// SPDX-License-Identifier: Apache-2.0
// Says which characters begin a term of some tables. A scan that waits for one table asks it first: the
// lexicon holds all tables, and most of its terms that begin at a place are no business of that scan.
#pragma once

#include <bitset>
#include <initializer_list>

#include "extractor/lexicon.hpp"

namespace yuantu {

class TermStarts {
 public:
  explicit TermStarts(std::initializer_list<Table> tables);
  bool has(char32_t c) const { return c < 0x10000 && starts_[c]; }
  // One more, for a scan that also waits for other things. Characters outside the BMP are left out.
  void add(char32_t c) {
    if (c < 0x10000) starts_.set(c);
  }

 private:
  std::bitset<0x10000> starts_;
};

}  // namespace yuantu
