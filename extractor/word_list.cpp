// SPDX-License-Identifier: Apache-2.0
// Reads the compiled word list from the image inside the program.
#include "extractor/word_list.hpp"

#include "extractor/table_image.hpp"

extern "C" const std::byte yuantu_word_list_image[];

namespace yuantu {

const WordList& WordList::builtin() {
  static const WordList words(yuantu_word_list_image);
  return words;
}

WordList::WordList(const std::byte* blob) {
  TableImage image(blob);
  ranks_ = CharacterRanks(image.next<std::uint16_t>());
  pairs_ = PairTable(image.next<std::uint32_t>());
  const auto* codes = image.next<std::uint16_t>();
  trie_ = DoubleArray(codes, image.next<TrieNode>());
}

}  // namespace yuantu
