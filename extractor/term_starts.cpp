// SPDX-License-Identifier: Apache-2.0
// Collects the first characters of terms.
#include "extractor/term_starts.hpp"

#include "extractor/utf.hpp"

namespace yuantu {

TermStarts::TermStarts(std::initializer_list<Table> tables) {
  const Lexicon& lexicon = Lexicon::builtin();
  for (const Table table : tables) {
    for (const LexiconRow& row : lexicon.rows(table)) starts_.set(to_utf32(lexicon.field(row, 0)).front());
  }
}

}  // namespace yuantu
