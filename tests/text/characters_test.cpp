// SPDX-License-Identifier: Apache-2.0
// What is asked of many characters at once says the same as asking them one by one.
#include "extractor/text/characters.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "extractor/text/misprint_table.hpp"

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

TEST_CASE("a filter says of many pairs at once what it says of each, and knows those that were added") {
  std::mt19937 random(4);
  std::vector<std::uint32_t> bits(MisprintPairs::words);
  const std::u32string text = random_text(random, 65);
  for (std::size_t i = 0; i < 64; i += 3) MisprintPairs::add(bits.data(), text[i], text[i + 1]);
  const MisprintPairs filter(bits.data());
  for (std::size_t count = 0; count <= 64; ++count) {
    const std::uint64_t found = pairs_in(filter, text.data(), count);
    for (std::size_t i = 0; i < 64; ++i) {
      CHECK((found >> i & 1) == (i < count && filter.may_have(text[i], text[i + 1]) ? 1 : 0));
      if (i < count && i % 3 == 0) CHECK((found >> i & 1) == 1);
    }
  }
}
