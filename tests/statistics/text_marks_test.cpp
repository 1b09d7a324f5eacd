// SPDX-License-Identifier: Apache-2.0
// Tests for the marks of a page: however they are found, they are the same.
#include "extractor/statistics/text_marks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extractor/word_beginnings.hpp"

namespace yuantu {
namespace {

std::u32string long_text() {
  std::u32string text;
  for (int i = 0; i < 9; ++i)
    text += U"2024年，全市（含新区）完成投资12.5亿元，同比增长8%；某公司建成3座车间｜\U00020000年内投产。";
  return text;
}

std::vector<std::uint32_t> places(const MarkedPlaces& marks, Mark mark) {
  std::vector<std::uint32_t> all;
  for (const std::uint32_t at : marks.of(mark)) all.push_back(at);
  return all;
}

// A block of 64 characters may be marked at once; two characters never are.
TEST_CASE("blocks of characters are marked as single ones are") {
  const std::u32string text = long_text();
  const auto size = static_cast<std::uint32_t>(text.size());
  const TextMarks whole(text, {0, size});
  for (std::size_t kind = 0; kind < mark_count; ++kind) {
    const auto mark = static_cast<Mark>(kind);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t at = 0; at < size; ++at) {
      const TextMarks pair(text, {at, std::min(at + 2, size)});
      const std::vector<std::uint32_t> found = places(pair.all(), mark);
      if (!found.empty() && found.front() == at) expected.push_back(at);
    }
    CAPTURE(kind);
    CHECK(places(whole.all(), mark) == expected);
  }
  CHECK(places(whole.all(), Mark::Number).size() > 20);
  CHECK(places(whole.all(), Mark::Time).size() >= 9);
}

TEST_CASE("the marks of a span are those of the text that stand in it") {
  const std::u32string text = long_text();
  const TextMarks whole(text, {0, static_cast<std::uint32_t>(text.size())});
  const std::vector<std::uint32_t> all = places(whole.all(), Mark::ClauseEnd);
  for (std::uint32_t begin = 0; begin < text.size(); begin += 7) {
    const Span span{begin, std::min(begin + 70, static_cast<std::uint32_t>(text.size()))};
    std::vector<std::uint32_t> expected;
    for (const std::uint32_t at : all) {
      if (at >= span.begin && at < span.end) expected.push_back(at);
    }
    CHECK(places(whole.in(span), Mark::ClauseEnd) == expected);
  }
  CHECK(places(whole.in({5, 5}), Mark::ClauseEnd).empty());
}

TEST_CASE("places where words may begin are found in blocks as one by one") {
  WordBeginnings beginnings;
  for (const std::u32string_view word : {U"投资", U"年", U"车间", U"公司"}) beginnings.add(word);
  const std::u32string text = long_text();
  PlaceBits found;
  beginnings.find(text, found);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\0';
    CHECK((found.next(at) == at) == beginnings.may_begin(text[at], next));
  }
  CHECK(found.next(static_cast<std::uint32_t>(text.size())) == text.size());
}

}  // namespace
}  // namespace yuantu
