// SPDX-License-Identifier: Apache-2.0
#include "extractor/double_array.hpp"

#include <doctest/doctest.h>

#include "extractor/lexicon.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"

namespace {

using namespace std::string_literals;

std::string found_in(const yuantu::DoubleArray& trie, const std::u32string& text) {
  std::string dump;
  trie.match_prefixes(text, [&](std::uint32_t length, std::uint32_t value) {
    dump += std::to_string(length) + ":" + std::to_string(value) + " ";
  });
  return dump;
}

TEST_CASE("a trie finds all keys that start at a place, shortest first") {
  const yuantu::TrieData data =
      yuantu::build_trie({{U"a"s, 7}, {U"ab"s, 1}, {U"abc"s, 2}, {U"b"s, 3}, {U"合肥"s, 4}, {U"合肥市"s, 5}});
  const yuantu::DoubleArray trie = data.view();
  CHECK(found_in(trie, U"abcd"s) == "1:7 2:1 3:2 ");
  CHECK(found_in(trie, U"合肥市高新区"s) == "2:4 3:5 ");
  CHECK(found_in(trie, U"肥"s) == "");
  CHECK(found_in(trie, U""s) == "");
}

TEST_CASE("a trie refuses keys that are not sorted, not unique or empty") {
  CHECK_THROWS(yuantu::build_trie({{U"b"s, 0}, {U"a"s, 1}}));
  CHECK_THROWS(yuantu::build_trie({{U"a"s, 0}, {U"a"s, 1}}));
  CHECK_THROWS(yuantu::build_trie({{U""s, 0}}));
}

TEST_CASE("the lexicon finds every row of every table by its term") {
  const yuantu::Lexicon& lexicon = yuantu::Lexicon::builtin();
  for (std::uint32_t t = 0; t < yuantu::table_count; ++t) {
    for (const yuantu::LexiconRow& row : lexicon.rows(static_cast<yuantu::Table>(t))) {
      bool found = false;
      for (const yuantu::LexiconRow& other : lexicon.find(yuantu::to_utf32(lexicon.field(row, 0)))) {
        found |= other.table == row.table && other.row == row.row;
      }
      CHECK_MESSAGE(found, std::string(lexicon.field(row, 0)));
    }
  }
}

TEST_CASE("frequent words cost less than rare ones") {
  std::uint16_t common = 0;
  std::uint16_t rare = 0;
  yuantu::WordList::builtin().match_prefixes(U"企业", [&](std::uint32_t length, yuantu::Word word) {
    if (length == 2) common = word.cost;
  });
  yuantu::WordList::builtin().match_prefixes(U"龃龉", [&](std::uint32_t length, yuantu::Word word) {
    if (length == 2) rare = word.cost;
  });
  CHECK(common > 0);
  CHECK(common < rare);
}

}  // namespace
