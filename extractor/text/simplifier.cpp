// SPDX-License-Identifier: Apache-2.0
// Turns traditional characters into simplified ones, by the longest phrase that the table knows.
#include "extractor/text/simplifier.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>

#include "extractor/double_array.hpp"
#include "extractor/table_image.hpp"
#include "extractor/text/character_look.hpp"
#include "extractor/utf.hpp"

extern "C" const std::byte yuantu_simplification_image[];

namespace yuantu {
namespace {

struct Table {
  DoubleArray trie;
  const std::uint32_t*
      pool;  // at a key's value: 1 if simplified text has the phrase too, then what it becomes

  static const Table& builtin() {
    static const Table table = [] {
      TableImage image(yuantu_simplification_image);
      const auto* codes = image.next<std::uint16_t>();
      const auto* nodes = image.next<TrieNode>();
      return Table{DoubleArray(codes, nodes), image.next<std::uint32_t>()};
    }();
    return table;
  }
};

struct LineCount {
  std::size_t begin;
  std::size_t end;
  std::size_t han = 0;
  std::size_t traditional = 0;
};

std::vector<LineCount> count_lines(const MappedText& text, const CharacterLooks& looks) {
  std::vector<LineCount> lines;
  LineCount line{0, 0};
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text.text[i] == U'\n') {
      line.end = i;
      lines.push_back(line);
      line = {i + 1, i + 1};
      continue;
    }
    const char32_t c = text.text[i];
    const unsigned look = looks[c];
    line.han += c < 0x10000 ? (look & look_han) != 0 : is_han(c);
    line.traditional += (look & look_traditional) != 0;
  }
  return lines;
}

// A line stands in traditional text if it and its two neighbours on each side use traditional characters
// (about every third character of such text is one).
bool is_traditional(const std::vector<LineCount>& lines, std::size_t at) {
  std::size_t han = 0, traditional = 0;
  const std::size_t first = at < 2 ? 0 : at - 2;
  for (std::size_t i = first; i < lines.size() && i <= at + 2; ++i) {
    han += lines[i].han;
    traditional += lines[i].traditional;
  }
  // The line itself decides as far as it is long enough to show.
  if (lines[at].han >= 20) return lines[at].traditional * 12 >= lines[at].han;
  return traditional > 1 && traditional * 12 >= han;
}

// Which of up to 64 characters may begin a phrase, as bits.
std::uint64_t beginnings_of_phrases(std::u32string_view text) {
  const CharacterLooks& looks = CharacterLooks::builtin();
  std::uint64_t found = 0;
  for (std::size_t k = 0; k < text.size(); ++k)
    found |= std::uint64_t{(looks[text[k]] & look_phrase) != 0} << k;
  return found;
}

void simplify_line(std::u32string& text, const LineCount& line, bool traditional) {
  const Table& table = Table::builtin();
  const std::u32string_view whole(text.data(), line.end);
  constexpr std::size_t stretch = 64;
  std::size_t next = line.begin;  // behind the last phrase
  for (std::size_t begin = line.begin; begin < line.end; begin += stretch) {
    std::uint64_t found = beginnings_of_phrases(whole.substr(begin, stretch));
    for (; found != 0; found &= found - 1) {
      const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(found));
      if (i < next) continue;
      std::uint32_t length = 0, value = 0;
      table.trie.match_prefixes(whole.substr(i), [&](std::uint32_t size, std::uint32_t at) {
        if (!traditional && table.pool[at] != 0) return;
        length = size;
        value = at;
      });
      for (std::uint32_t k = 0; k < length; ++k) text[i + k] = table.pool[value + 1 + k];
      next = i + length;
    }
  }
}

}  // namespace

char32_t simplified(char32_t c) {
  const Table& table = Table::builtin();
  char32_t becomes = c;
  table.trie.match_prefixes(std::u32string_view(&c, 1), [&](std::uint32_t, std::uint32_t value) {
    becomes = static_cast<char32_t>(table.pool[value + 1]);
  });
  return becomes;
}

void add_simplification_looks(std::span<std::uint8_t> looks) {
  const Table& table = Table::builtin();
  for (char32_t c = 0; c < looks.size(); ++c) {
    if (!table.trie.begins_key(c)) continue;
    looks[c] |= look_phrase;
    table.trie.match_prefixes(std::u32string_view(&c, 1), [&](std::uint32_t, std::uint32_t value) {
      if (table.pool[value] == 0) looks[c] |= look_traditional;
    });
  }
}

void simplify(MappedText& text, SourceRepairs& repairs) {
  const CharacterLooks& looks = CharacterLooks::builtin();
  if ((text.look & look_traditional) == 0) return;
  const std::vector<LineCount> lines = count_lines(text, looks);
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const bool traditional = is_traditional(lines, l);
    if (!traditional && lines[l].traditional == 0) continue;
    simplify_line(text.text, lines[l], traditional);
    if (traditional && lines[l].begin < lines[l].end)
      repairs.push_back(
          {{text.origin[lines[l].begin].begin, text.origin[lines[l].end - 1].end}, "traditional characters"});
  }
}

}  // namespace yuantu
