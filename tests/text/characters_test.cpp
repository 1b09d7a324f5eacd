// SPDX-License-Identifier: Apache-2.0
// What is asked of many characters at once says the same as asking them one by one.
#include "extractor/text/characters.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractor/pair_table.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"

using namespace yuantu;

namespace {

// Mostly common ideographs, with signs, letters and characters beyond the BMP among them.
std::u32string random_text(std::mt19937& random, std::size_t size) {
  constexpr std::u32string_view others = U"，。 a1\n（㐀鿿ꀀ\U00020000\u4dff\u4e00\u9fff\ua000";
  std::u32string text;
  for (std::size_t i = 0; i < size; ++i)
    text.push_back(random() % 5 == 0 ? others[random() % others.size()]
                                     : static_cast<char32_t>(0x4e00 + random() % 0x5200));
  return text;
}

std::vector<std::size_t> one_by_one(const std::u32string& text, std::size_t from) {
  std::vector<std::size_t> places;
  for (std::size_t i = from; i < text.size(); ++i)
    if (text[i] < 0x4e00 || text[i] > 0x9fff) places.push_back(i);
  return places;
}

}  // namespace

TEST_CASE("the characters that are no common ideographs are found in texts of any length, from any place") {
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 200; ++size) {
    const std::u32string text = random_text(random, size);
    const std::size_t from = size == 0 ? 0 : random() % size;
    std::vector<std::size_t> found;
    OtherCharacters others(text, from);
    for (std::size_t i = others.next(); i < text.size(); i = others.next()) found.push_back(i);
    CHECK(found == one_by_one(text, from));
  }
}

TEST_CASE("places that are passed over are not told") {
  std::mt19937 random(2);
  const std::u32string text = random_text(random, 1000);
  for (std::size_t to = 1; to < text.size(); to += 7) {
    OtherCharacters others(text);
    const std::size_t first = others.next();
    if (first >= to) continue;
    others.skip_to(to);
    const std::vector<std::size_t> expected = one_by_one(text, to);
    CHECK(others.next() == (expected.empty() ? text.size() : expected.front()));
  }
}

TEST_CASE("a character is found where it stands first") {
  std::mt19937 random(3);
  for (std::size_t size = 0; size < 120; ++size) {
    const std::u32string text = random_text(random, size);
    for (std::size_t from = 0; from <= size; from += 5) {
      CHECK(find_character(text, U'。', from) == std::min(text.find(U'。', from), size));
      const bool either = text.find_first_of(U"a1", from) != text.npos;
      CHECK(has_one_of_two(std::u32string_view(text).substr(from), U'a', U'1') == either);
    }
  }
}

// A piece at a time is decoded one character after the other. None begins with what goes on with another.
TEST_CASE("bytes are decoded in blocks as they are piece by piece, malformed ones too") {
  using namespace std::string_literals;
  const std::string odd[] = {"7"s,
                             "\n"s,
                             "abc"s,
                             "\xc3\xa9"s,
                             "\xf0\x9f\x98\x80"s,
                             "\xed\x9f\xbf"s,
                             "\xe4"s,
                             "\xe4\xb8"s,
                             "\xed\xa0\x80"s,
                             "\xe0\x80"s,
                             "\xf0\x9f"s,
                             "\xff"s,
                             "\xee\x80\x80"s,
                             "\xe0\xa0\x80"s};
  std::mt19937 random(5);
  for (int round = 0; round < 400; ++round) {
    const std::size_t rarity = 2 + random() % 60;
    std::string bytes;
    std::u32string expected;
    Utf8Check sum;
    while (bytes.size() < 300) {
      const std::string piece =
          random() % rarity == 0
              ? odd[random() % std::size(odd)]
              : to_utf8(std::u32string(1, static_cast<char32_t>(0x4e00 + random() % 0x5200)));
      Utf8Check check;
      expected += to_utf32(piece, check);
      sum.single += check.single;
      sum.multibyte += check.multibyte;
      sum.malformed += check.malformed;
      bytes += piece;
    }
    Utf8Check check;
    CHECK(to_utf32(bytes, check) == expected);
    CHECK(check.single == sum.single);
    CHECK(check.multibyte == sum.multibyte);
    CHECK(check.malformed == sum.malformed);
  }
}

TEST_CASE("a table of pairs knows those that were added and no others of common characters") {
  std::mt19937 random(4);
  std::vector<std::uint32_t> bits(PairTable::words);
  std::set<std::pair<std::uint32_t, std::uint32_t>> added;
  const auto draw = [&] { return static_cast<std::uint32_t>(random() % 200 + 1); };
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::pair<std::uint32_t, std::uint32_t> pair(draw(), draw());
    PairTable::add(bits, pair.first, pair.second);
    added.insert(pair);
  }
  const PairTable table(bits.data());
  for (std::uint32_t first = 0; first < 210; ++first)
    for (std::uint32_t second = 0; second < 210; ++second)
      CHECK(table.has(first, second) == added.contains({first, second}));
}

TEST_CASE("words join where the list has a word across") {
  const WordList& words = WordList::builtin();
  CHECK(words.may_join(U'企', U'业'));
  CHECK(words.may_join(U'有', U'限'));
  CHECK_FALSE(words.may_join(U'业', U'的'));
  CHECK_FALSE(words.may_join(U'，', U'的'));
}
