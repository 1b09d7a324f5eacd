// SPDX-License-Identifier: Apache-2.0
// Reads the compiled grammar of names from the image inside the program.
#include "extractor/mentions/name_grammar.hpp"

#include <algorithm>

#include "extractor/table_image.hpp"

extern "C" const std::byte yuantu_name_grammar_image[];

namespace yuantu {

const NameGrammar& NameGrammar::builtin() {
  static const NameGrammar grammar(yuantu_name_grammar_image);
  return grammar;
}

NameGrammar::NameGrammar(const std::byte* blob) {
  TableImage image(blob);
  codes_ = image.next<std::uint16_t>();
  nodes_ = image.next<TrieNode>();
  trie_ = DoubleArray(codes_, nodes_);
  first_characters_ = image.next<FirstCharacter>();
  kinds_ = image.next<TokenKind>();
  latin_ends_ = image.next<std::uint32_t>();
  characters_ = image.next<NameCharacter>();
  compound_surname_count_ = *image.next<std::uint32_t>();
  compound_surnames_ = image.next<std::uint32_t>();
}

void NameGrammar::encode(std::u32string_view text, std::uint16_t* codes) const {
  const std::uint16_t* const known = codes_;
  const char32_t* const characters = text.data();
  const std::size_t size = text.size();
  char32_t any = 0;
  const auto encode_one = [&](std::size_t i) {
    const char32_t c = characters[i];
    codes[i] = known[static_cast<std::uint16_t>(c)];
    any |= c;
  };
  std::size_t done = 0;
  for (; done + 4 <= size; done += 4) {
    for (std::size_t i = done; i < done + 4; ++i) encode_one(i);
  }
  for (; done < size; ++done) encode_one(done);
  codes[size] = 0;
  if (any < 0x10000) return;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0x10000) codes[i] = 0;  // no word has characters beyond the BMP
  }
}

WordClass NameGrammar::classify(std::u32string_view term) const {
  WordClass word;
  match_steps(
      term, [](std::uint32_t) { return false; },
      [&](std::uint32_t length, Step step) {
        if (length == term.size()) word = kinds_[step.kind].word;
      });
  return word;
}

bool NameGrammar::is_compound_surname(std::u32string_view two) const {
  return two.size() == 2 &&
         std::binary_search(compound_surnames_, compound_surnames_ + compound_surname_count_, pack(two));
}

}  // namespace yuantu
